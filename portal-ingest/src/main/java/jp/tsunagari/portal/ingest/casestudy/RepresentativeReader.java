package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.jspecify.annotations.Nullable;

/** Reads the people in the field 代表者 with their roles. */
final class RepresentativeReader {

    private static final ClasspathCsv ROLES = new ClasspathCsv(RepresentativeReader.class, "roles.csv");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[・、,，／/]\\s*");
    private static final Pattern KATAKANA = Pattern.compile("[\\p{IsKatakana}ー\\s]+");
    private static final Pattern ROLE_BEHIND = Pattern.compile("(.+?)\\s*[(（]([^)）]+)[)）]");
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");
    private static final String SHARED_ROLE = "共同代表";

    private final List<String> rolesLongestFirst = ROLES.rows().stream()
            .map(row -> row.get("role"))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    List<Representative> read(String field) {
        List<Representative> people = new ArrayList<>();
        String sharedRole = null;
        for (String part : split(SPACES.matcher(field).replaceAll(" ").strip())) {
            Representative person = person(part);
            String role = person.role();
            if (role != null && role.startsWith(SHARED_ROLE)) {
                sharedRole = role;
            }
            people.add(role == null ? new Representative(person.name(), sharedRole) : person);
        }
        return people;
    }

    /** A ・ between two names in katakana is part of a foreign name. */
    private static List<String> split(String field) {
        List<String> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(field);
        int start = 0;
        String between = "";
        while (start <= field.length()) {
            boolean more = separator.find(start);
            String part = field.substring(start, more ? separator.start() : field.length());
            int last = parts.size() - 1;
            if (between.contains("・") && isKatakana(part) && isKatakana(parts.get(last))) {
                parts.set(last, parts.get(last) + between + part);
            } else {
                parts.add(part);
            }
            if (!more) {
                break;
            }
            between = separator.group().strip();
            start = separator.end();
        }
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }

    private static boolean isKatakana(String name) {
        return KATAKANA.matcher(name.replace("・", "")).matches();
    }

    private Representative person(String part) {
        Matcher behind = ROLE_BEHIND.matcher(part);
        if (behind.matches() && rolesLongestFirst.contains(behind.group(2))) {
            return new Representative(behind.group(1), behind.group(2));
        }
        String role = roleInFront(part);
        return role == null
                ? new Representative(part, null)
                : new Representative(part.substring(role.length()).strip(), role);
    }

    private @Nullable String roleInFront(String part) {
        return rolesLongestFirst.stream()
                .filter(part::startsWith)
                .findFirst()
                // A role alone is no person; 理事 must not be cut off 理事長 either.
                .filter(role -> part.length() > role.length())
                .orElse(null);
    }
}
