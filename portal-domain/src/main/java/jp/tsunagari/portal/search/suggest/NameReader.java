package jp.tsunagari.portal.search.suggest;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeName;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.OrganisationName;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.WordStarts;
import jp.tsunagari.portal.text.Romaji;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Reads all names from the catalogue, in five statements, and what people call things from the thesaurus. */
@Component
class NameReader {

    /** What a term includes is a list of words, or else a sentence that explains it. */
    private static final int MAX_ALIAS = 12;

    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");

    private final Vocabulary vocabulary;
    private final RegionDirectory regions;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final SearchableText texts;
    private final ThesaurusSource thesaurus;

    NameReader(
            Vocabulary vocabulary,
            RegionDirectory regions,
            Organisations organisations,
            Initiatives initiatives,
            SearchableText texts,
            ThesaurusSource thesaurus) {
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.texts = texts;
        this.thesaurus = thesaurus;
    }

    /** @param before the names of an earlier revision; taking words apart costs more than reading them */
    Names read(Names before) {
        return Names.of(new Reading(before.knownTexts()).spellings(), before);
    }

    private final class Reading {

        private final Map<String, WordStarts> known;
        private final Thesaurus concepts = thesaurus.current();

        Reading(Map<String, WordStarts> known) {
            this.known = known;
        }

        Map<SuggestionKind, List<Spelling>> spellings() {
            Map<SuggestionKind, List<Spelling>> spellings = new EnumMap<>(SuggestionKind.class);
            spellings.put(SuggestionKind.TARGET, terms(SuggestionKind.TARGET, "target:", vocabulary.targetGroups()));
            spellings.put(
                    SuggestionKind.APPROACH, terms(SuggestionKind.APPROACH, "approach:", vocabulary.approaches()));
            spellings.put(SuggestionKind.WORD, words());
            Set<String> worked = workedIn();
            spellings.put(SuggestionKind.REGION, places(SuggestionKind.REGION, worked::contains));
            spellings.put(
                    SuggestionKind.EMPTY_REGION,
                    places(
                            SuggestionKind.EMPTY_REGION,
                            code -> !worked.contains(code) && !code.equals(RegionDirectory.NATION)));
            List<OrganisationName> names = organisations.names();
            spellings.put(SuggestionKind.ORGANISATION, organisations(names));
            spellings.put(SuggestionKind.INITIATIVE, initiatives(names));
            return spellings;
        }

        private List<Spelling> terms(SuggestionKind kind, String facet, List<Term> terms) {
            List<Spelling> spellings = new ArrayList<>();
            for (Term term : terms) {
                if (!term.retired()) {
                    Optional<Concept> concept = concepts.find(facet + term.code());
                    String reading = concept.map(found -> found.labels().reading())
                            .filter(found -> !found.isEmpty())
                            .orElseGet(() -> texts.reading(term.name()));
                    Stream<String> included =
                            Stream.of(term.includes().split("・")).filter(word -> word.length() <= MAX_ALIAS);
                    Stream<String> aliases =
                            Stream.concat(included, concept.stream().flatMap(NameReader::aliases));
                    add(
                            spellings,
                            new Suggestion(kind, term.code(), term.name(), term.nameEnglish(), null),
                            reading,
                            aliases);
                }
            }
            return spellings;
        }

        /** Concepts that are no term. */
        private List<Spelling> words() {
            List<Spelling> spellings = new ArrayList<>();
            concepts.concepts().stream()
                    .filter(concept -> concept.term() == null)
                    .forEach(concept -> add(
                            spellings,
                            new Suggestion(
                                    SuggestionKind.WORD, concept.code(), concept.name(), concept.nameEnglish(), null),
                            concept.labels().reading().isEmpty()
                                    ? texts.reading(concept.label())
                                    : concept.labels().reading(),
                            aliases(concept)));
            return spellings;
        }

        private void add(List<Spelling> spellings, Suggestion itself, String reading, Stream<String> aliases) {
            spellings.add(spelling(itself, itself.name(), Spelling.Sort.NAME));
            addReading(spellings, itself, reading);
            aliases.distinct().filter(alias -> !alias.equals(itself.name())).forEach(alias -> {
                Suggestion byAlias =
                        new Suggestion(itself.kind(), itself.key(), itself.name(), itself.nameEnglish(), alias);
                spellings.add(spelling(byAlias, alias, Spelling.Sort.ALIAS));
                if (KANJI.matcher(alias).find()) {
                    addReading(spellings, byAlias, texts.reading(alias));
                }
            });
        }

        private void addReading(List<Spelling> spellings, Suggestion suggestion, String reading) {
            spellings.add(spelling(suggestion, reading, Spelling.Sort.READING));
            String latin = Romaji.ofKana(reading);
            if (!latin.isEmpty()) {
                spellings.add(spelling(suggestion, latin, Spelling.Sort.READING));
            }
        }

        /** The prefectures first, then cities, then the rest. */
        private List<Spelling> places(SuggestionKind kind, Predicate<String> wanted) {
            List<Spelling> spellings = new ArrayList<>();
            regions.all().stream()
                    .filter(region -> wanted.test(region.code()))
                    .sorted(Comparator.comparing(Region::kind).thenComparing(Region::code))
                    .forEach(region -> {
                        Suggestion place = place(kind, region);
                        spellings.add(spelling(place, region.name(), Spelling.Sort.NAME));
                        spellings.add(spelling(place, region.nameEnglish(), Spelling.Sort.READING));
                        addReading(spellings, place, region.reading());
                        if (place.detail() != null) {
                            spellings.add(spelling(place, place.detail() + place.name(), Spelling.Sort.ALIAS));
                        }
                    });
            return spellings;
        }

        private List<Spelling> organisations(List<OrganisationName> names) {
            return names.stream()
                    .sorted(Comparator.comparing(
                                    (OrganisationName name) -> name.coreName().length())
                            .thenComparing(OrganisationName::coreName)
                            .thenComparing(OrganisationName::slug))
                    .map(name -> spelling(
                            Suggestion.ofName(SuggestionKind.ORGANISATION, name.slug(), name.coreName(), null),
                            name.coreName(),
                            Spelling.Sort.NAME))
                    .toList();
        }

        private List<Spelling> initiatives(List<OrganisationName> organisations) {
            Map<Long, String> names =
                    organisations.stream().collect(toMap(OrganisationName::id, OrganisationName::coreName));
            return initiatives.names().stream()
                    .sorted(Comparator.comparing(
                                    (InitiativeName name) -> name.title().length())
                            .thenComparing(InitiativeName::title)
                            .thenComparing(InitiativeName::slug))
                    .map(name -> spelling(
                            Suggestion.ofName(
                                    SuggestionKind.INITIATIVE,
                                    name.slug(),
                                    name.title(),
                                    names.get(name.organisationId())),
                            name.title(),
                            Spelling.Sort.NAME))
                    .toList();
        }

        private Spelling spelling(Suggestion suggestion, String written, Spelling.Sort sort) {
            WordStarts same = known.get(written);
            return new Spelling(suggestion, written, same == null ? texts.wordStarts(written) : same, sort);
        }
    }

    private static Stream<String> aliases(Concept concept) {
        return Stream.concat(concept.labels().same().stream(), concept.labels().english().stream());
    }

    /** With what is before its name on an envelope, since names recur: there are 中央区 in ten cities. */
    private Suggestion place(SuggestionKind kind, Region region) {
        String full = regions.fullName(region);
        String around = full.substring(0, full.length() - region.name().length());
        return new Suggestion(
                kind, region.code(), region.name(), region.nameEnglish(), around.isEmpty() ? null : around);
    }

    /** Regions that an initiative names, and those around them, as the list's filter understands them. */
    private Set<String> workedIn() {
        Set<String> codes = new HashSet<>();
        for (String code : initiatives.regionCodes()) {
            codes.add(code);
            regions.around(regions.get(code)).stream()
                    .map(Region::code)
                    .filter(around -> !around.equals(RegionDirectory.NATION))
                    .forEach(codes::add);
        }
        return codes;
    }
}
