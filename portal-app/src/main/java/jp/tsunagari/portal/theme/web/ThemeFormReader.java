package jp.tsunagari.portal.theme.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.CardAddresses;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.search.web.ListQueryReader.ReadQuery;
import jp.tsunagari.portal.theme.Theme.Cases;
import jp.tsunagari.portal.theme.Theme.Content;
import jp.tsunagari.portal.theme.Theme.Period;
import jp.tsunagari.portal.theme.Theme.Words;
import jp.tsunagari.portal.web.Addresses;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormErrors.Item;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes a theme of what an admin has typed, or says what is wrong with it. */
@Component
class ThemeFormReader {

    /** Most initiatives that can be chosen one by one, as many as on a shortlist. */
    static final int MAX_CASES = 50;

    private static final int MAX_TITLE = 80;
    private static final int MAX_BODY = 10_000;
    private static final int MAX_PLACE = 9_999;
    private static final int MAX_SLUG = 60;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** A number at the beginning, or wherever an address of the portal has one: of a sheet of paper or a shortlist. */
    private static final Pattern NUMBER =
            Pattern.compile("^([0-9]{1,18})(?=[\\s\\u3000]|$)|/i/([0-9]{1,18})|[?&]id=([0-9]{1,18})");

    private final Initiatives initiatives;
    private final ListQueryReader queries;
    private final Messages messages;

    ThemeFormReader(Initiatives initiatives, ListQueryReader queries, Messages messages) {
        this.initiatives = initiatives;
        this.queries = queries;
        this.messages = messages;
    }

    ReadForm read(ThemeForm form) {
        List<Item> errors = new ArrayList<>();
        if (form.version() == 0
                && (!SLUG.matcher(form.slug()).matches() || form.slug().length() > MAX_SLUG)) {
            errors.add(error("slug", "theme.form.slug.wrong", MAX_SLUG));
        }
        length("title", form.title(), MAX_TITLE, errors);
        if (form.title().isEmpty()) {
            errors.add(error("title", "theme.form.title.missing"));
        }
        length("body", form.body(), MAX_BODY, errors);
        length("titleEnglish", form.titleEnglish(), MAX_TITLE, errors);
        if (form.titleEnglish().isEmpty() && !form.bodyEnglish().isEmpty()) {
            errors.add(error("titleEnglish", "theme.form.title-english.missing"));
        }
        length("bodyEnglish", form.bodyEnglish(), MAX_BODY, errors);
        Cases cases = cases(form, errors);
        LocalDate from = day("from", form.from(), errors);
        LocalDate until = day("until", form.until(), errors);
        if (from != null && until != null && until.isBefore(from)) {
            errors.add(error("until", "theme.form.until.before"));
        }
        int place = place(form.place(), errors);
        if (!errors.isEmpty()) {
            return new ReadForm(null, new FormErrors(errors));
        }
        return new ReadForm(
                new Content(
                        new Words(form.title(), form.body()),
                        form.titleEnglish().isEmpty() ? null : new Words(form.titleEnglish(), form.bodyEnglish()),
                        Objects.requireNonNull(cases),
                        new Period(from, until),
                        place),
                FormErrors.NONE);
    }

    private @Nullable Cases cases(ThemeForm form, List<Item> errors) {
        if (form.filter().isEmpty() == form.cases().isEmpty()) {
            errors.add(error("filter", form.filter().isEmpty() ? "theme.form.cases.missing" : "theme.form.cases.both"));
            return null;
        }
        return form.filter().isEmpty() ? chosen(form.cases(), errors) : found(form.filter(), errors);
    }

    private @Nullable Cases found(String address, List<Item> errors) {
        ReadQuery read = queries.read(parameters(address), ThemePages.SHOWN);
        ListQuery query = read.query().size(read.query().defaultSize()).page(1);
        read.problems()
                .forEach(problem -> errors.add(error(
                        "filter",
                        "theme.form.filter.unknown",
                        FormText.quoted(problem.name()),
                        FormText.quoted(problem.value()),
                        problem.wanted())));
        if (read.problems().isEmpty() && query.queryString().isEmpty()) {
            errors.add(error("filter", "theme.form.filter.nothing"));
        }
        return errors.stream().anyMatch(item -> item.name().equals("filter")) ? null : Cases.of(query.queryString());
    }

    /** Of an address as people copy it: whole, from its path on, or its query part alone. */
    private static MultiValueMap<String, String> parameters(String address) {
        String query = address.substring(address.indexOf('?') + 1);
        int fragment = query.indexOf('#');
        return Addresses.parameters(fragment < 0 ? query : query.substring(0, fragment));
    }

    private @Nullable Cases chosen(String typed, List<Item> errors) {
        List<String> lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Map<String, Long> bySlug = initiatives.idsBySlug(lines.stream()
                .flatMap(line -> CardAddresses.slugs(line).stream())
                .collect(Collectors.toSet()));
        Set<Long> ids = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String line : lines) {
            List<Long> found = numbers(line);
            CardAddresses.slugs(line).stream()
                    .map(bySlug::get)
                    .filter(Objects::nonNull)
                    .forEach(found::add);
            if (found.isEmpty()) {
                unknown.add(line);
            }
            ids.addAll(found);
        }
        Set<Long> known = initiatives.summaries(List.copyOf(ids)).stream()
                .map(InitiativeSummary::id)
                .collect(Collectors.toSet());
        ids.stream().filter(id -> !known.contains(id)).map(String::valueOf).forEach(unknown::add);
        if (!unknown.isEmpty()) {
            errors.add(error(
                    "cases",
                    "theme.form.cases.unknown",
                    FormText.quoted(String.join(messages.get("web.list.separator"), unknown))));
        } else if (ids.size() > MAX_CASES) {
            errors.add(error("cases", "theme.form.cases.too-many", MAX_CASES, ids.size()));
        }
        return errors.stream().anyMatch(item -> item.name().equals("cases")) ? null : Cases.of(List.copyOf(ids));
    }

    private static List<Long> numbers(String line) {
        List<Long> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(line);
        while (matcher.find()) {
            MatchResult match = matcher.toMatchResult();
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    numbers.add(Long.valueOf(match.group(group)));
                }
            }
        }
        return numbers;
    }

    private @Nullable LocalDate day(String name, String typed, List<Item> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            errors.add(error(name, "theme.form.day.wrong", FormText.quoted(typed)));
            return null;
        }
    }

    private int place(String typed, List<Item> errors) {
        if (typed.matches("[0-9]{1,4}")) {
            return Integer.parseInt(typed);
        }
        errors.add(error("place", "theme.form.place.wrong", MAX_PLACE));
        return 0;
    }

    private void length(String name, String typed, int most, List<Item> errors) {
        if (typed.length() > most) {
            errors.add(error(name, "theme.form.too-long", most));
        }
    }

    private Item error(String name, String key, Object... values) {
        return new Item(name, messages.get(key, values));
    }

    /**
     * What has come of it.
     *
     * @param content null if something has to be put right
     */
    record ReadForm(@Nullable Content content, FormErrors errors) {}
}
