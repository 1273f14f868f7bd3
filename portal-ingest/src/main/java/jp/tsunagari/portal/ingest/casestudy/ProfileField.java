package jp.tsunagari.portal.ingest.casestudy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of 団体概要. */
enum ProfileField {
    NAME("団体名|団体名称|法人名|組織名"),
    REPRESENTATIVES("代表者|代表者名|代表者氏名|代表"),
    FOUNDED("設立年月|設立年月日|設立|設立年|設立日"),
    ADDRESS("住所|所在地|本部所在地"),
    WEBSITE("ホームページ|ホームページURL|HP|URL|ウェブサイト|Webサイト"),
    MESSAGE("メッセージ|ひとことメッセージ|一言メッセージ");

    private static final int LONGEST_FACT = 300;
    private static final int LONGEST_MESSAGE = 5_000;
    private static final Map<String, ProfileField> BY_KEY = byKey();

    /** The labels that documents use, the usual one first. */
    private final String spellings;

    ProfileField(String spellings) {
        this.spellings = spellings;
    }

    /** The field that this label stands for. */
    static Optional<ProfileField> labelled(String label) {
        return Optional.ofNullable(BY_KEY.get(Normal.key(label)));
    }

    private static Map<String, ProfileField> byKey() {
        Map<String, ProfileField> fields = new HashMap<>();
        for (ProfileField field : values()) {
            field.labels().forEach(label -> fields.put(Normal.key(label), field));
        }
        return Map.copyOf(fields);
    }

    /** How many characters the field may have. More is text that has slipped in, and is not taken for the field. */
    int longest() {
        return this == MESSAGE ? LONGEST_MESSAGE : LONGEST_FACT;
    }

    /** The usual label. */
    String label() {
        return labels().findFirst().orElseThrow();
    }

    private Stream<String> labels() {
        return Stream.of(spellings.split("\\|"));
    }
}
