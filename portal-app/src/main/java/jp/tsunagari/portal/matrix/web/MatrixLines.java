package jp.tsunagari.portal.matrix.web;

import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.EvidenceKind;
import jp.tsunagari.portal.matrix.web.MatrixTable.Line;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.region.MunicipalityKind;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermList;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Names the values that head rows and columns, in their usual order. */
@Component
class MatrixLines {

    private final RegionDirectory regions;
    private final Vocabulary vocabulary;
    private final ThesaurusSource thesaurus;
    private final Messages messages;

    MatrixLines(RegionDirectory regions, Vocabulary vocabulary, ThesaurusSource thesaurus, Messages messages) {
        this.regions = regions;
        this.vocabulary = vocabulary;
        this.thesaurus = thesaurus;
        this.messages = messages;
    }

    /** Those that are ticked, or all; those without any initiative among them. */
    List<Line> of(Facet facet, Filters filters, ToLongFunction<String> counts) {
        Set<String> ticked = filters.of(facet);
        return all(facet, filters, counts)
                .filter(line -> ticked.isEmpty() || ticked.contains(line.code()))
                .toList();
    }

    /** The full name of a place, such as 北海道札幌市. */
    String placeName(String code) {
        return messages.name(regions.inFull(regions.get(code)));
    }

    /** The name that the tables of codes have; a heading also says that a term is out of use. */
    String officialName(Facet facet, Line line) {
        return switch (facet) {
            case TARGET -> termName(TermList.TARGET_GROUP, line);
            case APPROACH -> termName(TermList.APPROACH, line);
            case REGION, SEAT, METRIC, MUNICIPALITY, FORM, YEAR, EFFORT, EVIDENCE, CHECKED -> line.name();
        };
    }

    private String termName(TermList list, Line line) {
        return vocabulary.of(list).stream()
                .filter(term -> term.code().equals(line.code()))
                .findFirst()
                .map(messages::name)
                .orElseGet(line::name);
    }

    /** The terms that the thesaurus puts beside, above or below this one; none of a facet that has no terms. */
    Set<String> related(Facet facet, String term) {
        return switch (facet) {
            case TARGET -> related("target:", term);
            case APPROACH -> related("approach:", term);
            case REGION, SEAT, MUNICIPALITY, FORM, YEAR, METRIC, EFFORT, EVIDENCE, CHECKED -> Set.of();
        };
    }

    private Set<String> related(String prefix, String term) {
        Thesaurus now = thesaurus.current();
        String code = prefix + term;
        return Stream.of(now.narrower(code), now.broader(code), now.related(code))
                .flatMap(List::stream)
                .map(Concept::code)
                .filter(other -> other.startsWith(prefix))
                .map(other -> other.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private Stream<Line> all(Facet facet, Filters filters, ToLongFunction<String> counts) {
        return switch (facet) {
            case TARGET -> lines(TermList.TARGET_GROUP, filters.of(facet), counts);
            case APPROACH -> lines(TermList.APPROACH, filters.of(facet), counts);
            case REGION -> prefectures(counts);
            case METRIC -> Stream.of(MetricKind.values()).map(kind -> line(kind.code(), kind.messageKey(), counts));
            case EVIDENCE -> Stream.of(EvidenceKind.values()).map(kind -> line(kind.code(), kind.headingKey(), counts));
            case MUNICIPALITY ->
                Stream.of(MunicipalityKind.values()).map(kind -> line(kind.code(), kind.messageKey(), counts));
            case SEAT, FORM, YEAR, EFFORT, CHECKED -> throw new IllegalArgumentException("no table has " + facet);
        };
    }

    private Line line(String code, String messageKey, ToLongFunction<String> counts) {
        return new Line(code, messages.get(messageKey), counts.applyAsLong(code));
    }

    /** The whole country is no gap when no one works everywhere. */
    private Stream<Line> prefectures(ToLongFunction<String> counts) {
        Stream<Region> nation =
                Stream.of(regions.get(RegionDirectory.NATION)).filter(region -> counts.applyAsLong(region.code()) > 0);
        return Stream.concat(nation, regions.prefectures().stream())
                .map(region -> new Line(region.code(), messages.name(region), counts.applyAsLong(region.code())));
    }

    /** What is retired is no gap when nothing has it, and what others have replaced is there only where it is ticked. */
    private Stream<Line> lines(TermList list, Set<String> ticked, ToLongFunction<String> counts) {
        return vocabulary.of(list).stream()
                .map(term -> new Shown(term, counts.applyAsLong(term.code())))
                .filter(shown -> !shown.term().retired()
                        || (shown.count() > 0 && !vocabulary.isReplaced(list, shown.term()))
                        || ticked.contains(shown.term().code()))
                .map(shown -> new Line(shown.term().code(), name(shown.term()), shown.count()));
    }

    private String name(Term term) {
        return messages.get(term.messageKey(), term);
    }

    private record Shown(Term term, long count) {}
}
