package jp.tsunagari.portal.initiative.web;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Brackets;
import jp.tsunagari.portal.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative is, in the first sentences of what its document says of the activity; without that, of the first part
 * of its story.
 *
 * @param sentences at most three, as written
 * @param number of the section that they are from, counted from 1 in the story
 * @param heading of that section
 */
record Opening(List<String> sentences, int number, String heading) {

    private static final int MAX_SENTENCES = 3;

    /** Three sentences of some authors fill a page. */
    private static final int MAX_LETTERS = 260;

    public Opening {
        sentences = List.copyOf(sentences);
    }

    static @Nullable Opening of(List<InitiativeSection> story) {
        Optional<InitiativeSection> section = story.stream()
                .filter(each -> each.kind() == SectionKind.NEW_ACTIVITY)
                .findFirst()
                .or(() -> story.stream().findFirst());
        return section.map(from -> new Opening(first(from.body()), story.indexOf(from) + 1, from.heading()))
                .orElse(null);
    }

    /** The first always, others as long as they have room. */
    private static List<String> first(String body) {
        List<String> sentences = Sentences.of(body, Brackets.QUOTES).stream()
                .map(span -> span.of(body).strip())
                .filter(sentence -> !sentence.isEmpty())
                .limit(MAX_SENTENCES)
                .toList();
        int count = 0;
        int letters = 0;
        while (count < sentences.size()
                && (count == 0 || letters + sentences.get(count).length() <= MAX_LETTERS)) {
            letters += sentences.get(count).length();
            count++;
        }
        return sentences.subList(0, count);
    }
}
