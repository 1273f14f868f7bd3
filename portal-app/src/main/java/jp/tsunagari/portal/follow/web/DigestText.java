package jp.tsunagari.portal.follow.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tsunagari.portal.card.WordDiff.DiffSegment;
import jp.tsunagari.portal.follow.web.Digest.DigestChange;
import jp.tsunagari.portal.follow.web.Digest.DigestField;
import jp.tsunagari.portal.follow.web.Digest.DigestLine;
import jp.tsunagari.portal.follow.web.Digest.DigestSection;
import jp.tsunagari.portal.follow.web.Digest.Some;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A digest as plain text, for those who read mails without marks. */
@Component
class DigestText {

    private final Messages messages;

    DigestText(Messages messages) {
        this.messages = messages;
    }

    String of(Digest digest) {
        StringBuilder text = new StringBuilder();
        line(text, messages.get("follow.mail.digest.lead"));
        digest.sections().forEach(section -> section(text, section));
        text.append('\n');
        line(text, "----");
        line(text, messages.get("follow.mail.own", digest.own()));
        line(text, messages.get("follow.mail.stop", digest.stop()));
        line(text, messages.get("follow.mail.expires", digest.expires()));
        return text.toString();
    }

    private void section(StringBuilder text, DigestSection section) {
        text.append('\n');
        line(text, messages.get("follow.mail.thing", section.name(), section.rhythm()));
        address(text, "", section.address());
        lines(text, "follow.mail.added", section.added());
        lines(text, "follow.mail.gone", section.gone());
        if (section.changed().total() > 0) {
            heading(text, "follow.mail.changed", section.changed());
            section.changed().shown().forEach(change -> change(text, change));
            more(text, section.changed());
        }
    }

    private void lines(StringBuilder text, String key, Some<DigestLine> lines) {
        if (lines.total() == 0) {
            return;
        }
        heading(text, key, lines);
        for (DigestLine one : lines.shown()) {
            line(text, item(one.remark().isEmpty() ? one.name() : named(one)));
            address(text, "  ", one.address());
        }
        more(text, lines);
    }

    private String named(DigestLine one) {
        return messages.get("follow.mail.remark", one.name(), one.remark());
    }

    private void change(StringBuilder text, DigestChange change) {
        line(text, item(change.name()));
        address(text, "  ", change.address());
        if (change.above()) {
            line(text, "  " + messages.get("follow.mail.above"));
        }
        change.fields().forEach(field -> field(text, field));
    }

    private void field(StringBuilder text, DigestField field) {
        line(text, "  " + messages.get("follow.mail.field", field.label()));
        if (field.withheld()) {
            line(text, "    " + messages.get("follow.mail.withheld"));
        }
        if (field.reordered()) {
            line(text, "    " + messages.get("follow.mail.reordered"));
        }
        for (List<DiffSegment> element : field.elements()) {
            side(text, "follow.mail.before", element, segment -> !segment.isAdded());
            side(text, "follow.mail.after", element, segment -> !segment.isRemoved());
        }
    }

    private void side(StringBuilder text, String key, List<DiffSegment> element, Predicate<DiffSegment> wanted) {
        String said = element.stream().filter(wanted).map(DiffSegment::text).collect(Collectors.joining());
        String shown = said.isBlank() ? messages.get("follow.mail.nothing") : said.strip();
        line(text, "    " + messages.get(key, shown.replace("\n", "\n      ")));
    }

    private void heading(StringBuilder text, String key, Some<?> some) {
        text.append('\n');
        line(text, messages.get("follow.mail.heading", messages.get(key), some.total()));
    }

    private void more(StringBuilder text, Some<?> some) {
        if (some.more() > 0) {
            line(text, messages.get("follow.mail.more", some.more()));
        }
    }

    private String item(String said) {
        return messages.get("follow.mail.item", said);
    }

    private static void address(StringBuilder text, String before, @Nullable String address) {
        if (address != null) {
            line(text, before + address);
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
