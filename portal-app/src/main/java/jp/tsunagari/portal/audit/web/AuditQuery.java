package jp.tsunagari.portal.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditLog.AuditFilter;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the log, as typed and as understood.
 *
 * @param action the name of an action, empty for all
 * @param person part of a name, empty for all
 * @param from a day, empty for the beginning
 * @param to a day that is included, empty for today
 * @param misunderstood the names of the parameters that make no sense; they narrow nothing
 */
record AuditQuery(
        String action, String person, String from, String to, AuditFilter filter, List<String> misunderstood) {

    private static final int MAX_NAME = 200;
    private static final int DATE_LENGTH = "2026-11-24".length();
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    AuditQuery {
        misunderstood = List.copyOf(misunderstood);
    }

    /**
     * The parameters of an address.
     *
     * @param action null where it is missing, as are the others
     */
    record AuditParameters(
            @Nullable String action,
            @Nullable String person,
            @Nullable String from,
            @Nullable String to) {}

    static AuditQuery of(AuditParameters typed, Dates dates) {
        String typedAction = clean(typed.action());
        String typedPerson = clean(typed.person());
        String typedFrom = clean(typed.from());
        String typedTo = clean(typed.to());
        Optional<AuditAction> knownAction = action(typedAction);
        Optional<LocalDate> firstDay = day(typedFrom);
        Optional<LocalDate> lastDay = day(typedTo);
        List<String> misunderstood = new ArrayList<>();
        note(misunderstood, "action", typedAction, knownAction);
        note(misunderstood, "from", typedFrom, firstDay);
        note(misunderstood, "to", typedTo, lastDay);
        return new AuditQuery(
                typedAction,
                typedPerson,
                typedFrom,
                typedTo,
                new AuditFilter(
                        knownAction.orElse(null),
                        typedPerson.isEmpty() ? null : typedPerson,
                        firstDay.map(dates::startOf).orElse(null),
                        lastDay.map(day -> dates.startOf(day.plusDays(1))).orElse(null)),
                misunderstood);
    }

    /** Whether anything narrows the log. */
    public boolean narrows() {
        return !filter.equals(AuditFilter.all());
    }

    /** What narrows the log, in words; empty if nothing does. */
    String inWords(Messages messages) {
        AuditAction only = filter.action();
        return Stream.of(
                        only == null ? "" : messages.get("audit.query.action", messages.get(only.messageKey())),
                        person.isEmpty() ? "" : messages.get("audit.query.person", person),
                        filter.from() == null ? "" : messages.get("audit.query.from", from),
                        filter.until() == null ? "" : messages.get("audit.query.to", to))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(messages.get("audit.row.separator")));
    }

    private static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String clean = typed.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() <= MAX_NAME ? clean : clean.substring(0, MAX_NAME);
    }

    private static void note(List<String> misunderstood, String name, String typed, Optional<?> understood) {
        if (!typed.isEmpty() && understood.isEmpty()) {
            misunderstood.add(name);
        }
    }

    private static Optional<AuditAction> action(String typed) {
        return Stream.of(AuditAction.values())
                .filter(action -> action.name().equals(typed))
                .findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.length() == DATE_LENGTH ? Optional.of(LocalDate.parse(typed, DAY)) : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
