package jp.tsunagari.portal.thesaurus.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.ConceptFault;
import jp.tsunagari.portal.thesaurus.ConceptNames;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;

/**
 * A concept as an admin typed it: lists have a line for each word, others are named by one of their words.
 *
 * @param code of a concept that is added; empty for one that is changed
 */
record ConceptForm(String code, Words words, Links links, String definition) {

    private static final String EVERYWHERE = "all";

    static final ConceptForm EMPTY = new ConceptForm(null, null, null, null);

    ConceptForm(@Nullable String code, @Nullable Words words, @Nullable Links links, @Nullable String definition) {
        this.code = FormText.line(FormText.orEmpty(code));
        this.words = words == null ? new Words(null, null, null, null, null) : words;
        this.links = links == null ? new Links(null, null, null) : links;
        this.definition = FormText.orEmpty(definition);
    }

    static ConceptForm of(ConceptDraft draft, Thesaurus thesaurus) {
        Labels labels = draft.labels();
        String cues = labels.cues().stream()
                .map(cue -> cue.phrase() + " @ " + cue.countsIn().replace('|', '+'))
                .collect(Collectors.joining("\n"));
        ConceptDraft.Links links = draft.links()
                .map(code -> thesaurus.find(code).map(other -> other.label()).orElse(code));
        return new ConceptForm(
                draft.code(),
                new Words(
                        labels.preferred(),
                        labels.reading(),
                        String.join("\n", labels.english()),
                        String.join("\n", labels.same()),
                        cues),
                new Links(
                        String.join("\n", links.broader()),
                        String.join("\n", links.related()),
                        String.join("\n", links.never())),
                draft.definition());
    }

    /**
     * What was typed, with the codes of the concepts that are named; a name that no concept has stays.
     *
     * @param known the code of the concept that is changed; null for one that is added
     */
    ConceptDraft draft(@Nullable String known, Thesaurus thesaurus) {
        String wanted = known == null ? code : known;
        // A term's name is changed with the term.
        String label = ConceptDraft.isTerm(wanted)
                ? thesaurus.find(wanted).map(term -> term.label()).orElse("")
                : FormText.line(words.label);
        Labels labels = new Labels(
                label,
                FormText.line(words.reading),
                list(words.english),
                list(words.same),
                list(words.cues).stream().map(ConceptForm::cue).toList());
        ConceptNames names = new ConceptNames(List.of(), thesaurus);
        ConceptDraft.Links others = new ConceptDraft.Links(list(links.broader), list(links.related), list(links.never))
                .map(name -> names.code(name).orElse(name));
        return new ConceptDraft(wanted, labels, others, FormText.line(definition));
    }

    private static Labels.Cue cue(String line) {
        int at = line.lastIndexOf('@');
        return at < 0
                ? new Labels.Cue(line, EVERYWHERE)
                : new Labels.Cue(
                        line.substring(0, at).strip(),
                        line.substring(at + 1).strip().replace(" ", "").replace('+', '|'));
    }

    private static List<String> list(String lines) {
        return FormText.lines(lines).stream().distinct().toList();
    }

    /** The same in words, each beside its field. */
    static FormErrors errors(List<ConceptFault> faults, ConceptDraft draft, Messages messages) {
        List<FormErrors.Item> items = new ArrayList<>();
        faults.forEach(fault -> items.add(new FormErrors.Item(field(fault, draft), messages.get(fault.message()))));
        return new FormErrors(items);
    }

    private static String field(ConceptFault fault, ConceptDraft draft) {
        return switch (fault.reason().part()) {
            case WHOLE -> "";
            case CODE -> "code";
            case LABEL -> "words.label";
            case READING -> "words.reading";
            case ENGLISH -> "words.english";
            case SAME -> nameOf(fault.word(), draft.labels());
            case CUES -> "words.cues";
            case DEFINITION -> "definition";
            case NEVER -> "links.never";
            case BROADER -> {
                if (draft.links().related().contains(fault.word())) {
                    yield "links.related";
                }
                yield draft.links().never().contains(fault.word()) ? "links.never" : "links.broader";
            }
        };
    }

    private static String nameOf(String word, Labels labels) {
        if (word.equals(labels.preferred())) {
            return "words.label";
        }
        if (word.equals(labels.reading())) {
            return "words.reading";
        }
        return labels.english().contains(word) ? "words.english" : "words.same";
    }

    /** What it is called. */
    record Words(String label, String reading, String english, String same, String cues) {

        Words(
                @Nullable String label,
                @Nullable String reading,
                @Nullable String english,
                @Nullable String same,
                @Nullable String cues) {
            this.label = FormText.orEmpty(label);
            this.reading = FormText.orEmpty(reading);
            this.english = FormText.orEmpty(english);
            this.same = FormText.orEmpty(same);
            this.cues = FormText.orEmpty(cues);
        }
    }

    /** What it has to do with. */
    record Links(String broader, String related, String never) {

        Links(@Nullable String broader, @Nullable String related, @Nullable String never) {
            this.broader = FormText.orEmpty(broader);
            this.related = FormText.orEmpty(related);
            this.never = FormText.orEmpty(never);
        }
    }
}
