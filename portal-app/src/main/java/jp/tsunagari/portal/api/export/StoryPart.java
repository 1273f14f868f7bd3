package jp.tsunagari.portal.api.export;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * The free headings of the cases by the items of the GIF model that they answer to: はじまりの物語 → 取り組み理由,
 * 工夫・ひらめき → 導入での工夫, 壁 → 制約条件. A heading that says none of these is not forced into one.
 */
enum StoryPart {
    REASON,
    IDEAS,
    OBSTACLES,
    OTHER;

    /** The words that are some part of a heading, as regular expressions, from {@code story-parts.csv}. */
    private static final Map<StoryPart, Pattern> WORDS = words();

    /** The stories of this part with their headings; null where there are none. */
    @Nullable
    String text(InitiativeView initiative, Messages messages) {
        return joined(initiative.sections().stream()
                .filter(section -> section.kind() == SectionKind.STORY && of(section) == this)
                .map(section -> messages.get("export.story", section.heading(), section.body())));
    }

    /** The text of the sections of a kind that has one heading only; null where there is none. */
    static @Nullable String text(InitiativeView initiative, SectionKind kind) {
        return joined(initiative.sections().stream()
                .filter(section -> section.kind() == kind)
                .map(InitiativeSection::body));
    }

    /** The key of the column that has this story. */
    static String columnOf(InitiativeSection section) {
        return switch (of(section)) {
            case REASON -> "reason";
            case IDEAS -> "ideas";
            case OBSTACLES -> "obstacles";
            case OTHER -> "other-stories";
        };
    }

    private static StoryPart of(InitiativeSection section) {
        return WORDS.entrySet().stream()
                .filter(part -> part.getValue().matcher(section.heading()).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    private static Map<StoryPart, Pattern> words() {
        Map<StoryPart, Pattern> words = new EnumMap<>(StoryPart.class);
        new ClasspathCsv(StoryPart.class, "story-parts.csv")
                .rows()
                .forEach(row -> words.put(valueOf(row.get("part")), Pattern.compile(row.get("words"))));
        return words;
    }

    private static @Nullable String joined(Stream<String> texts) {
        String joined = texts.filter(text -> !text.isBlank()).collect(joining("\n"));
        return joined.isEmpty() ? null : joined;
    }
}
