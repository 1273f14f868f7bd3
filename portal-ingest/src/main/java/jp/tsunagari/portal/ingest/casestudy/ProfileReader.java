package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.layout.LineMarks;
import jp.tsunagari.portal.ingest.layout.ProfileField;
import jp.tsunagari.portal.ingest.region.AddressReader;
import jp.tsunagari.portal.ingest.region.AddressReader.AddressReading;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;

/** Makes an organisation's profile out of the fields of its 団体概要. */
final class ProfileReader {

    private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s<>、。]+");

    private final LegalFormNames forms;
    private final AddressReader addresses;
    private final RepresentativeReader representatives = new RepresentativeReader();

    ProfileReader(LegalFormNames forms, AddressReader addresses) {
        this.forms = forms;
        this.addresses = addresses;
    }

    /** @param headingLine line of the heading 団体概要 */
    Profile read(ProfileFields fields, int headingLine, Warnings warnings) {
        for (ProfileField field : fields.words().layout().labels().keySet()) {
            if (fields.text(field).isEmpty()) {
                reportMissing(fields.words().label(field), fields.text(field), headingLine, warnings);
            }
        }
        String name = value(fields, ProfileField.NAME);
        LegalFormNames.NamedForm named = name == null ? null : forms.read(name);
        if (named != null && named.isUnknownForm() && named.written() != null) {
            int line = fields.text(ProfileField.NAME).line();
            warnings.add(WarningCode.LEGAL_FORM_UNKNOWN, line, named.written());
        }
        AddressReading address = address(fields, warnings);
        OrganisationProfile organisation = new OrganisationProfile(
                name,
                named == null ? null : named.code(),
                named == null ? null : named.coreName(),
                representatives.read(orEmpty(value(fields, ProfileField.REPRESENTATIVES))),
                founded(fields, warnings),
                address == null ? null : address.written(),
                address == null ? null : address.corrected(),
                address == null
                        ? List.of()
                        : address.regions().stream().map(Region::code).toList(),
                website(fields, warnings),
                value(fields, ProfileField.MESSAGE),
                fields.firstLine(headingLine));
        return new Profile(organisation, named, address == null ? List.of() : address.regions());
    }

    private static void reportMissing(String label, ProfileFields.FieldText text, int headingLine, Warnings warnings) {
        int line = text.line() == 0 ? headingLine : text.line();
        if (text.value().isEmpty()) {
            warnings.add(WarningCode.FIELD_MISSING, line, label);
        } else {
            // A dash or なし in place of a value.
            warnings.addVariant(WarningCode.FIELD_MISSING, "placeholder", line, label, text.value());
        }
    }

    private @Nullable AddressReading address(ProfileFields fields, Warnings warnings) {
        String written = value(fields, ProfileField.ADDRESS);
        if (written == null) {
            return null;
        }
        AddressReading reading = addresses.read(written);
        CaseWarnings.reportAddress(reading, fields.text(ProfileField.ADDRESS).line(), warnings);
        return reading;
    }

    private static @Nullable Founded founded(ProfileFields fields, Warnings warnings) {
        String written = value(fields, ProfileField.FOUNDED);
        if (written == null) {
            return null;
        }
        Founded founded = Founded.read(written);
        if (founded.year() == null) {
            warnings.add(
                    WarningCode.DATE_UNREADABLE,
                    fields.text(ProfileField.FOUNDED).line(),
                    written);
        }
        return founded;
    }

    private static @Nullable String website(ProfileFields fields, Warnings warnings) {
        String written = value(fields, ProfileField.WEBSITE);
        if (written == null) {
            return null;
        }
        String normal = Folding.NFKC.apply(written);
        Matcher url = URL.matcher(normal);
        if (!url.find()) {
            return normal;
        }
        if (!url.group().equals(normal)) {
            warnings.add(
                    WarningCode.FIELD_SHORTENED,
                    fields.text(ProfileField.WEBSITE).line(),
                    fields.words().label(ProfileField.WEBSITE),
                    written);
        }
        return url.group();
    }

    private static @Nullable String value(ProfileFields fields, ProfileField field) {
        ProfileFields.FieldText text = fields.text(field);
        return text.isEmpty() ? null : LineMarks.clean(text.value());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * An organisation's profile together with what the rest of the case is checked against.
     *
     * @param name taken apart; null when there is none
     * @param seats the regions of its addresses
     */
    record Profile(OrganisationProfile organisation, LegalFormNames.@Nullable NamedForm name, List<Region> seats) {

        Profile {
            seats = List.copyOf(seats);
        }
    }

    /** Reads the people in the field 代表者 with their roles. */
    private static final class RepresentativeReader {

        private static final ClasspathCsv ROLES = new ClasspathCsv(RepresentativeReader.class, "roles.csv");
        private static final Pattern SEPARATOR = Pattern.compile("\\s*[・、,，／/]\\s*");
        private static final Pattern KATAKANA = Pattern.compile("[\\p{IsKatakana}ー\\s]+");
        private static final Pattern ROLE_AFTER_NAME = Pattern.compile("(.+?)\\s*[(（]([^)）]+)[)）]");
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
            Matcher roleLast = ROLE_AFTER_NAME.matcher(part);
            if (roleLast.matches() && rolesLongestFirst.contains(roleLast.group(2))) {
                return new Representative(roleLast.group(1), roleLast.group(2));
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
}
