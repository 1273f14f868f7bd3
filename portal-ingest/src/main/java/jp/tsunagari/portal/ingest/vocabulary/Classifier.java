package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.ingest.vocabulary.Statements.FoldedStatement;
import jp.tsunagari.portal.ingest.vocabulary.TermReading.Evidence;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import jp.tsunagari.portal.thesaurus.exchange.ShippedThesaurus;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the target groups and approaches of a case. Never fails, and says nothing where the text is not explicit. What
 * counts as naming a term are the cues of the thesaurus, and the data files beside this class say what else has a say.
 */
@Component
public class Classifier {

    private final Spellings spellings;
    private final CueContext context;
    private final ThesaurusSource thesaurus;
    private volatile @Nullable Readers readers;

    /** With the thesaurus as it is shipped. */
    public Classifier() {
        this(ShippedThesaurus.source());
    }

    /** With the cues that the thesaurus has when a case is read. */
    @Autowired
    public Classifier(ThesaurusSource thesaurus) {
        this.spellings = new Spellings();
        this.context = new CueContext(spellings);
        this.thesaurus = thesaurus;
    }

    private Readers readers() {
        Thesaurus now = thesaurus.current();
        Readers last = readers;
        if (last == null || last.thesaurus() != now) {
            last = new Readers(
                    now,
                    new TermReader(TermKind.TARGET_GROUP, now, spellings, context),
                    new TermReader(TermKind.APPROACH, now, spellings, context));
            readers = last;
        }
        return last;
    }

    /** The same case always gets the same terms. Without the document, the readings have no line. */
    public Classification classify(CaseStudy caseStudy) {
        List<FoldedStatement> statements = Statements.of(caseStudy).stream()
                .map(statement -> FoldedStatement.of(statement, spellings, context))
                .toList();
        Readers now = readers();
        return new Classification(
                now.targetGroups().read(statements), now.approaches().read(statements));
    }

    /** The terms of an initiative as its card tells of it now; the readings have no line. */
    public Classification classify(InitiativeDetails details) {
        return classify(new CaseStudy(
                1,
                1,
                1,
                details.title(),
                null,
                null,
                List.of(),
                details.approachItems(),
                details.targetPhrases(),
                details.sections().stream()
                        .map(section ->
                                new CaseSection(section.kind(), section.heading(), 1, section.body(), null, null))
                        .toList(),
                null,
                List.of()));
    }

    /** The same, with the line of each phrase in the document that the case was read from. */
    public Classification classify(CaseStudy caseStudy, SourceText source) {
        Classification terms = classify(caseStudy);
        PhraseLines top = PhraseLines.ofTop(caseStudy, source);
        Map<SectionKind, PhraseLines> sections = new EnumMap<>(SectionKind.class);
        UnaryOperator<Evidence> located = evidence -> {
            SectionKind section = evidence.place().section();
            PhraseLines lines = section == null
                    ? top
                    : sections.computeIfAbsent(section, kind -> PhraseLines.ofSection(kind, caseStudy, source));
            return evidence.at(lines.lineOf(evidence.phrase()));
        };
        return new Classification(
                terms.targetGroups().stream()
                        .map(reading -> reading.located(located))
                        .toList(),
                terms.approaches().stream()
                        .map(reading -> reading.located(located))
                        .toList());
    }

    /** What the cues of one thesaurus are read with. */
    private record Readers(Thesaurus thesaurus, TermReader targetGroups, TermReader approaches) {}

    /** On which line of the document a phrase begins. The phrase may run over several lines of a part. */
    private static final class PhraseLines {

        /** All lines without white space, one after the other. */
        private final String text;

        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();

        private PhraseLines(SourceText source, int firstLine, int lastLine) {
            List<SourceLine> lines = source.lines();
            StringBuilder all = new StringBuilder();
            for (SourceLine line :
                    lines.subList(Math.max(0, firstLine - 1), Math.max(0, Math.min(lines.size(), lastLine)))) {
                if (!line.isBlank()) {
                    starts.add(all.length());
                    numbers.add(line.number());
                    appendWithoutSpaces(line.text(), all);
                }
            }
            this.text = all.toString();
        }

        /** The lines before the first section: header and lists. */
        static PhraseLines ofTop(CaseStudy study, SourceText source) {
            int end = study.sections().stream()
                    .mapToInt(CaseSection::headingLine)
                    .min()
                    .orElse(study.lastLine());
            return new PhraseLines(source, study.firstLine(), Math.max(end, study.firstLine()));
        }

        static PhraseLines ofSection(SectionKind kind, CaseStudy study, SourceText source) {
            List<CaseSection> sections = study.sections().stream()
                    .filter(section -> section.kind() == kind)
                    .toList();
            int first =
                    sections.stream().mapToInt(CaseSection::headingLine).min().orElse(study.firstLine());
            int last = sections.stream()
                    .mapToInt(section -> section.lastLine() == null ? section.headingLine() : section.lastLine())
                    .max()
                    .orElse(first);
            return new PhraseLines(source, first, Math.max(first, last));
        }

        /** A place at the beginning of a line is preferred; null when the phrase does not occur. */
        @Nullable
        Integer lineOf(String phrase) {
            String wanted = withoutSpaces(phrase);
            for (int i = 0; i < starts.size(); i++) {
                if (text.startsWith(wanted, starts.get(i))) {
                    return numbers.get(i);
                }
            }
            int found = text.indexOf(wanted);
            return found < 0 ? null : lineAt(found);
        }

        private Integer lineAt(int position) {
            int line = 0;
            while (line + 1 < starts.size() && starts.get(line + 1) <= position) {
                line++;
            }
            return numbers.get(line);
        }

        private static String withoutSpaces(String text) {
            StringBuilder bare = new StringBuilder(text.length());
            appendWithoutSpaces(text, bare);
            return bare.toString();
        }

        private static void appendWithoutSpaces(String text, StringBuilder bare) {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    bare.append(text.charAt(i));
                }
            }
        }
    }

    /**
     * The terms that apply to a case, each at most once.
     *
     * @param targetGroups in the order of the vocabulary
     * @param approaches in the order of the vocabulary
     */
    public record Classification(List<TermReading> targetGroups, List<TermReading> approaches) {

        public Classification {
            targetGroups = List.copyOf(targetGroups);
            approaches = List.copyOf(approaches);
        }
    }
}
