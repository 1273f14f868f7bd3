package jp.tsunagari.portal.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contacts in many spellings, and what only looks like one; the lists were written before the filter. */
class ContactsTest {

    private final Contacts contacts = new Contacts();

    static Stream<String> review() {
        return lines("review.txt");
    }

    static Stream<String> found() {
        return lines("found.txt");
    }

    static Stream<String> left() {
        return lines("left.txt");
    }

    @ParameterizedTest
    @MethodSource({"review", "found"})
    void contactsAreWithheldAndNothingElse(String line) {
        String kind = line.substring(0, line.indexOf('\t'));
        String marked = line.substring(line.indexOf('\t') + 1);
        String text = marked.replaceAll("[⟦⟧]", "");
        assertThat(contacts.withhold(text)).isEqualTo(marked.replaceAll("(?s)⟦[^⟧]*⟧", Contacts.PLACEHOLDER));
        assertThat(contacts.find(text)).extracting(Contact::kind).containsOnly(ContactKind.valueOf(kind));
    }

    @ParameterizedTest
    @MethodSource("left")
    void whatOnlyLooksLikeOneStays(String text) {
        assertThat(contacts.withhold(text)).isEqualTo(text);
    }

    /** What is left of a text has no contact any more, and nothing before or after one is touched. */
    @Test
    void lyingAmongOtherTextChangesNothing() {
        List<String> left = left().toList();
        Random random = new Random(18);
        for (String line : Stream.concat(review(), found()).toList()) {
            String marked = line.substring(line.indexOf('\t') + 1);
            String before = left.get(random.nextInt(left.size()));
            String after = left.get(random.nextInt(left.size()));
            String text = before + "。\n" + marked + "\n。" + after;
            assertThat(contacts.withhold(text.replaceAll("[⟦⟧]", "")))
                    .isEqualTo(text.replaceAll("(?s)⟦[^⟧]*⟧", Contacts.PLACEHOLDER));
        }
    }

    @Test
    void findsAreInOrderAndApart() {
        String text = found().reduce("", (all, line) -> all + "\n。\n" + line.substring(line.indexOf('\t') + 1));
        List<Contact> found = contacts.find(text.replaceAll("[⟦⟧]", ""));
        assertThat(found).isSortedAccordingTo(Comparator.comparingInt(Contact::start));
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).start())
                    .isGreaterThanOrEqualTo(found.get(i - 1).end());
        }
    }

    private static Stream<String> lines(String name) {
        try (InputStream file = ContactsTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(ContactsTest::unescaped).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(name.toLowerCase(Locale.ROOT), e);
        }
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.startsWith("\\n", i)) {
                text.append('\n');
                i++;
            } else if (line.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(line.charAt(i));
            }
        }
        return text.toString();
    }
}
