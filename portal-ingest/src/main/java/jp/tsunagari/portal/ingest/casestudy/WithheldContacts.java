package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.tsunagari.portal.contact.Contact;
import jp.tsunagari.portal.contact.ContactKind;
import jp.tsunagari.portal.contact.Contacts;
import jp.tsunagari.portal.ingest.layout.LabelledLine;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.ProfileField;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;

/**
 * A document without the contacts of persons in it, in whatever section they are, so that nothing that is read of it can
 * have one: no text, no name, no quotation of a figure, no warning.
 *
 * @param text as many lines as the document has
 * @param places where something is missing, in the order of the lines, each kind once a line
 */
record WithheldContacts(SourceText text, List<Place> places) {

    WithheldContacts {
        places = List.copyOf(places);
    }

    /** @param line on which the contact begins */
    record Place(ContactKind kind, int line) {}

    static WithheldContacts of(SourceText source, Contacts contacts, LayoutWords words) {
        StringBuilder joined = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (SourceLine line : source.lines()) {
            starts.add(joined.length());
            joined.append(line.text()).append('\n');
        }
        return of(source, contacts.find(joined.toString()), starts, words);
    }

    private static WithheldContacts of(
            SourceText source, List<Contact> found, List<Integer> starts, LayoutWords words) {
        List<SourceLine> lines = new ArrayList<>(source.lines());
        List<Place> places = new ArrayList<>();
        // From the last one on, so that the positions of those before it stay right.
        for (int i = found.size() - 1; i >= 0; i--) {
            Contact contact = found.get(i);
            int index = indexOf(starts, contact.start());
            if (!isPublished(contact.kind(), lines.get(index).text(), words)) {
                places.add(0, new Place(contact.kind(), lines.get(index).number()));
                cut(lines, index, contact, starts);
            }
        }
        return places.isEmpty()
                ? new WithheldContacts(source, places)
                : new WithheldContacts(source.withLines(lines), distinct(places));
    }

    private static List<Place> distinct(List<Place> places) {
        return places.stream().distinct().toList();
    }

    /** The index of the line in which a position is. */
    private static int indexOf(List<Integer> starts, int position) {
        int found = Collections.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    /** The first line gets the placeholder, further ones only lose what belongs to the contact. */
    private static void cut(List<SourceLine> lines, int first, Contact contact, List<Integer> starts) {
        for (int index = first; index < lines.size() && starts.get(index) < contact.end(); index++) {
            SourceLine line = lines.get(index);
            int from = Math.max(0, contact.start() - starts.get(index));
            int to = Math.min(line.text().length(), contact.end() - starts.get(index));
            String instead = index == first ? Contacts.PLACEHOLDER : "";
            lines.set(
                    index,
                    new SourceLine(
                            line.number(),
                            line.text().substring(0, Math.min(from, to))
                                    + instead
                                    + line.text().substring(to)));
        }
    }

    /** 団体概要 publishes where the organisation is; its mail, its messengers and mobile numbers are people's. */
    private static boolean isPublished(ContactKind kind, String line, LayoutWords words) {
        return kind == ContactKind.ADDRESS
                && LabelledLine.of(line.strip(), words)
                        .flatMap(labelled -> words.field(labelled.label()))
                        .filter(field -> field == ProfileField.ADDRESS)
                        .isPresent();
    }

    /** A warning for each place from one line to another. */
    void report(int firstLine, int lastLine, Warnings warnings) {
        places.stream()
                .filter(place -> place.line() >= firstLine && place.line() <= lastLine)
                .forEach(place -> warnings.addVariant(
                        WarningCode.CONTACT_WITHHELD, place.kind().key(), place.line()));
    }
}
