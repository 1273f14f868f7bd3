package jp.tsunagari.portal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.text.Folding;
import org.springframework.stereotype.Component;

/**
 * The one filter for contacts of persons: whatever is read from documents goes through it, and what staff type is looked
 * at with it before it is published. It knows spellings of all widths, kanji digits, dashes of all kinds, spelled out
 * at-signs, and contacts that a line break parts. What is an organisation's by nature stays: addresses on the web,
 * numbers such as 0120, official accounts, street addresses that nobody calls a home.
 */
@Component
public final class Contacts {

    /** Takes a contact's place. A part of the published text, in its language. */
    public static final String PLACEHOLDER = "［連絡先は掲載していません］";

    private static final Folding FOLDING = Folding.of(Fold.COMPATIBILITY, Fold.INVISIBLE);

    private final PhoneFinder phones = new PhoneFinder();
    private final MailFinder mails = new MailFinder();
    private final MessengerFinder messengers = new MessengerFinder();
    private final HomeFinder homes = new HomeFinder();

    /** All contacts in the order of the text; none overlaps another. */
    public List<Contact> find(String text) {
        Finds found = new Finds();
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(text, start);
            findInLine(text, start, end, found);
            start = end + 1;
        }
        BrokenLines.chains(text).forEach(chain -> findAcrossLines(chain, found));
        return List.copyOf(found.byStart.values());
    }

    /** The text with a placeholder for each contact. */
    public String withhold(String text) {
        return withhold(text, contact -> true);
    }

    /** The text with a placeholder for each contact that is meant. */
    public String withhold(String text, Predicate<Contact> meant) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Contact contact : find(text)) {
            if (meant.test(contact)) {
                left.append(text, from, contact.start()).append(PLACEHOLDER);
                from = contact.end();
            }
        }
        return from == 0 ? text : left.append(text, from, text.length()).toString();
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private void findInLine(String text, int start, int end, Finds found) {
        String line = text.substring(start, end);
        if (line.isBlank()) {
            return;
        }
        FoldedText folded = FOLDING.fold(line);
        if (hasLatin(folded)) {
            found.addAll(ContactKind.MESSENGER, messengers.find(folded), folded, start);
            found.addAll(ContactKind.MAIL, mails.find(folded), folded, start);
        }
        found.addAll(ContactKind.PHONE, phones.find(folded, false), folded, start);
        found.addAll(ContactKind.ADDRESS, homes.find(folded), folded, start);
    }

    /** Names in messengers and hosts of mail are in Latin letters or come after an at-sign; most lines have neither. */
    private static boolean hasLatin(FoldedText text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                return true;
            }
        }
        return false;
    }

    /** A contact that is whole on one line is not prolonged; a part of a mail address on a line gives way to the whole. */
    private void findAcrossLines(BrokenLines.Chain chain, Finds found) {
        FoldedText folded = FOLDING.fold(chain.joined());
        Finds joined = new Finds();
        if (folded.toString().indexOf('@') >= 0) {
            joined.addAll(ContactKind.MAIL, mails.find(folded), folded, 0);
        }
        joined.addAll(ContactKind.PHONE, phones.find(folded, true), folded, 0);
        for (Contact each : joined.byStart.values()) {
            Contact contact = chain.inText(each);
            if (contact == null) {
                continue;
            }
            List<Contact> parts = found.overlapping(contact);
            boolean goesOn = contact.kind() == ContactKind.MAIL && chain.mayGoOn(contact, parts);
            if (parts.isEmpty() || goesOn) {
                parts.forEach(part -> found.byStart.remove(part.start()));
                found.byStart.put(contact.start(), contact);
            }
        }
    }

    /** Contacts that do not overlap; what was found first counts. */
    private static final class Finds {

        private final NavigableMap<Integer, Contact> byStart = new TreeMap<>();

        void addAll(ContactKind kind, List<Span> spans, FoldedText folded, int lineStart) {
            for (Span span : spans) {
                Contact contact = new Contact(
                        kind,
                        lineStart + folded.sourceStart(span.start()),
                        lineStart + folded.sourceEnd(span.end() - 1));
                if (overlapping(contact).isEmpty()) {
                    byStart.put(contact.start(), contact);
                }
            }
        }

        List<Contact> overlapping(Contact contact) {
            List<Contact> found = new ArrayList<>();
            Map.Entry<Integer, Contact> before = byStart.lowerEntry(contact.start());
            if (before != null && before.getValue().overlaps(contact)) {
                found.add(before.getValue());
            }
            found.addAll(byStart.subMap(contact.start(), contact.end()).values());
            return found;
        }
    }

    /**
     * A part of a folded text.
     *
     * @param end after its last character
     */
    record Span(int start, int end) {

        Span {
            if (start >= end) {
                throw new IllegalArgumentException("empty");
            }
        }
    }
}
