package jp.tsunagari.portal.search.query;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.catalogue.CatalogueChanged;
import jp.tsunagari.portal.catalogue.CatalogueCopy;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.text.Romaji;
import jp.tsunagari.portal.text.Similarity;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Words that a user may have meant who typed one that occurs nowhere: terms of the vocabularies, synonyms, places and
 * organisations that are spelled nearly so, or read nearly so (高例者 is read as 高齢者 is).
 */
@Service
public class NearTerms implements DisposableBean {

    /** Of three letters one may be wrong, of five two. */
    private static final double CLOSE = 0.6;
    /** A word of two letters is close to half the dictionary. */
    private static final int MIN_LENGTH = 3;
    /** What is read alike but written otherwise comes after what is written nearly so. */
    private static final double READ_ALIKE = 0.95;

    /** So near that a search may be changed at once: one letter of four. */
    private static final double SURE = 0.75;

    /** How much nearer than the next a word must be to be taken for the one that was meant. */
    private static final double CLEARLY_NEARER = 0.05;

    /** Labels of one concept that may be equally near. */
    private static final int MAX_NAMESAKES = 12;

    private static final Pattern WRITTEN = Pattern.compile("\\p{IsHan}");

    private static final int MIN_NAME = 5;
    private static final int MAX_STARTS = 3;

    private static final Set<String> DELICATE = Set.of(
            "target:disabled",
            "target:mental-health",
            "target:dementia",
            "target:ex-offenders",
            "target:foreign-roots",
            "illness",
            "crime",
            "nationality");

    private final SearchableText texts;
    private final ThesaurusSource thesaurus;
    private final RegionDirectory regions;
    private final CatalogueCopy<List<Candidate>> known;

    NearTerms(
            SearchableText texts,
            ThesaurusSource thesaurus,
            RegionDirectory regions,
            Organisations organisations,
            CatalogueRevisions revisions) {
        this.texts = texts;
        this.thesaurus = thesaurus;
        this.regions = regions;
        this.known = new CatalogueCopy<>("near-terms", revisions, before -> candidates(organisations));
    }

    /** The nearest terms, the nearest first; never the word itself, and none that is not near. */
    public List<String> to(String word, int limit) {
        return scored(word)
                .map(scored -> scored.term().name())
                .distinct()
                .limit(limit)
                .toList();
    }

    /**
     * The words that may well have been meant, each for another thing and about as near as the others; mostly one, and if it
     * is only one it can be searched for at once. None where one of them is a word of disability, illness, crime or origin,
     * which no one likes to be told in place of their own.
     */
    public List<String> plausible(String word) {
        return clear(word, isPlace(word) ? CLOSE : SURE);
    }

    /** As {@link #plausible}, only of words that are read as this one: 高例者 and 高齢者. */
    public List<String> readAlike(String word) {
        return clear(word, READ_ALIKE);
    }

    private List<String> clear(String word, double least) {
        if (texts.letters(word).length() < MIN_LENGTH) {
            return List.of();
        }
        String letters = texts.letters(word);
        List<Scored> nearest = scored(word)
                .filter(scored -> !isPlace(word) || isPlace(scored.term().name()))
                // A word more or less is no slip.
                .filter(scored -> scored.term().spellings().stream()
                        .noneMatch(spelling -> !spelling.equals(letters)
                                && (spelling.contains(letters) || letters.contains(spelling))))
                .limit(MAX_NAMESAKES)
                .toList();
        if (nearest.isEmpty() || nearest.get(0).score() < least) {
            return List.of();
        }
        double best = nearest.get(0).score();
        Map<String, Candidate> byMeaning = new LinkedHashMap<>();
        nearest.stream()
                .filter(scored -> scored.score() >= least && best - scored.score() < CLEARLY_NEARER)
                .forEach(scored -> byMeaning.putIfAbsent(scored.term().of(), scored.term()));
        return byMeaning.values().stream().anyMatch(Candidate::delicate)
                ? List.of()
                : byMeaning.values().stream().map(Candidate::name).toList();
    }

    private static boolean isPlace(String word) {
        return word.matches(".{2,}[市区町村]");
    }

    /** By term once, with its best spelling. */
    private Stream<Scored> scored(String word) {
        String letters = texts.letters(word);
        List<String> readings = List.of(letters, texts.letters(texts.reading(word)));
        String sounds = Romaji.sounds(word);
        return known.get().stream()
                // A name may be in other letters, in which it is another word: まちづクリエイティブ.
                .filter(term -> term.isName()
                        ? !term.name().equals(word)
                        : !term.spellings().contains(letters))
                .map(term -> new Scored(term, score(term, letters, readings, sounds)))
                .filter(scored -> scored.score() >= CLOSE)
                .sorted(comparingDouble(Scored::score).reversed());
    }

    private static double score(Candidate term, String letters, List<String> readings, String sounds) {
        double written = best(term.spellings(), letters);
        double read = readings.stream()
                .mapToDouble(reading -> best(term.readings(), reading))
                .max()
                .orElse(0);
        if (read < 1 && WRITTEN.matcher(letters).find() && !term.sharesLetter(letters)) {
            // 盆栽 is no slip for 震災: what is written with other characters is only meant if it is read just so.
            read = 0;
        }
        boolean sounded = sounds.length() >= MIN_LENGTH && sounds.equals(term.sounds());
        return Math.max(sounded ? READ_ALIKE : written, READ_ALIKE * read);
    }

    private static double best(List<String> keys, String word) {
        return word.length() < MIN_LENGTH
                ? 0
                : keys.stream()
                        .filter(key -> key.length() >= MIN_LENGTH)
                        .mapToDouble(key -> Similarity.ofWords(key, word))
                        .max()
                        .orElse(0);
    }

    @EventListener(CatalogueChanged.class)
    void readAnew() {
        known.refresh();
    }

    @Override
    public void destroy() {
        known.close();
    }

    private List<Candidate> candidates(Organisations organisations) {
        List<Candidate> candidates = new ArrayList<>();
        Thesaurus current = thesaurus.current();
        current.concepts().stream()
                .flatMap(concept -> labels(concept, isDelicate(concept, current, new HashSet<>())))
                .forEach(candidates::add);
        regions.all().stream().map(this::place).forEach(candidates::add);
        // Names are in no dictionary, and there may be very many: by their spelling alone.
        organisations.coreNames().stream().map(this::name).forEach(candidates::add);
        return List.copyOf(candidates);
    }

    private Stream<Candidate> labels(Concept concept, boolean delicate) {
        Labels labels = concept.labels();
        return Stream.concat(
                Stream.of(label(concept, labels.preferred(), labels.reading(), delicate)),
                labels.same().stream().map(label -> label(concept, label, texts.reading(label), delicate)));
    }

    private Candidate label(Concept concept, String label, String reading, boolean delicate) {
        return new Candidate(
                label, concept.code(), List.of(texts.letters(label)), List.of(texts.letters(reading)), "", delicate);
    }

    /** A name is typed without its first words as well: ショーファー協会 of 日本ショーファー協会. */
    private Candidate name(String name) {
        Set<String> spellings = new LinkedHashSet<>(List.of(texts.letters(name)));
        texts.words(name).stream()
                .map(word -> texts.letters(name.substring(word.start())))
                .filter(rest -> rest.length() >= MIN_NAME)
                .limit(MAX_STARTS)
                .forEach(spellings::add);
        return new Candidate(name, name, List.copyOf(spellings), List.of(), Romaji.sounds(name), false);
    }

    private static boolean isDelicate(Concept concept, Thesaurus current, Set<String> seen) {
        return DELICATE.contains(concept.code())
                || (seen.add(concept.code())
                        && current.broader(concept.code()).stream()
                                .anyMatch(broader -> isDelicate(broader, current, seen)));
    }

    /** 札幌市 is typed 札幌 as well. */
    private Candidate place(Region region) {
        String letters = texts.letters(region.name());
        String reading = texts.letters(region.reading());
        return new Candidate(
                region.name(),
                region.name(),
                List.of(letters, letters.replaceFirst("[都府県市区町村]$", "")),
                List.of(reading),
                "",
                false);
    }

    /**
     * A word that may have been meant.
     *
     * @param of what it is a word for: a concept's code, or the name itself
     * @param sounds of a name, for those who write it in Latin letters; empty for what has a translation
     * @param delicate whether a user is only asked, and the search not changed at once
     */
    private record Candidate(
            String name, String of, List<String> spellings, List<String> readings, String sounds, boolean delicate) {

        boolean isName() {
            return of.equals(name) && !sounds.isEmpty();
        }

        boolean sharesLetter(String letters) {
            return letters.chars()
                    .anyMatch(letter -> spellings.stream().anyMatch(spelling -> spelling.indexOf(letter) >= 0));
        }
    }

    private record Scored(Candidate term, double score) {}
}
