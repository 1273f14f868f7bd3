package jp.tsunagari.portal.account.web;

import java.util.Optional;

/** What a person's name must be like. */
final class PersonName {

    private static final int LONGEST = 80;

    private PersonName() {}

    /** What to do, in Japanese; empty if the name is good. */
    static Optional<String> objection(String name) {
        return name.isBlank() || name.length() > LONGEST
                ? Optional.of("お名前を" + LONGEST + "文字以内で入力してください。")
                : Optional.empty();
    }
}
