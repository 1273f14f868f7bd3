package jp.tsunagari.portal.card.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From an organisation to its form and back. */
@Component
class OrganisationForms {

    private static final int LONGEST_CONTACT = 500;
    private static final int LONGEST_MESSAGE = 2000;
    private static final Pattern READING = Pattern.compile("[ぁ-ゖー・\\s]*");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2200;

    private final LegalForms legalForms;
    private final RegionDirectory regions;

    OrganisationForms(LegalForms legalForms, RegionDirectory regions) {
        this.legalForms = legalForms;
        this.regions = regions;
    }

    OrganisationForm of(OrganisationDetails details) {
        FoundingDate founded = details.founded();
        return new OrganisationForm(
                details.name(),
                orEmpty(details.reading()),
                orEmpty(details.legalForm()),
                details.representatives().stream().map(OrganisationForms::row).toList(),
                founded == null ? "" : String.valueOf(founded.year()),
                founded == null ? "" : orEmpty(founded.month()),
                founded == null ? "" : orEmpty(founded.day()),
                orEmpty(details.address()),
                details.addressRegions(),
                "",
                orEmpty(details.website()),
                orEmpty(details.contact()),
                orEmpty(details.message()));
    }

    private static RepresentativeForm row(Representative person) {
        return new RepresentativeForm(orEmpty(person.role()), person.name());
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : Typed.orEmpty(value.toString());
    }

    /**
     * What the form says.
     *
     * @param before what it began from
     * @param errors gets what has to be put right; the result is of no use then
     */
    OrganisationDetails read(OrganisationForm form, OrganisationDetails before, FormErrors errors) {
        OrganisationForm as = of(before);
        FieldReader reader = new FieldReader(errors);
        boolean sameName = form.name().equals(as.name()) && form.legalForm().equals(as.legalForm());
        String name = form.name().equals(as.name()) ? before.name() : name(form, reader, errors);
        String reading = reader.line("reading", form.reading(), FieldReader.LONGEST_LINE);
        if (!form.reading().equals(as.reading()) && !READING.matcher(reading).matches()) {
            errors.add("reading", "ひらがなで入力してください。");
        }
        LegalForm legalForm = legalForm(form, errors);
        return new OrganisationDetails(
                name,
                form.reading().equals(as.reading()) ? before.reading() : Typed.nullIfEmpty(reading),
                legalForm == null ? null : legalForm.code(),
                sameName ? before.coreName() : coreName(name, legalForm),
                new Kept<>(before.representatives())
                        .or(written(form.representatives()), OrganisationForms::row, row -> person(row, form, reader)),
                founded(form, as, before, errors),
                form.address().equals(as.address())
                        ? before.address()
                        : Typed.nullIfEmpty(reader.line("address", form.address(), FieldReader.LONGEST_LINE)),
                regions(form, errors),
                form.website().equals(as.website()) ? before.website() : website(form, errors),
                form.contact().equals(as.contact())
                        ? before.contact()
                        : Typed.nullIfEmpty(reader.text("contact", form.contact(), LONGEST_CONTACT)),
                form.message().equals(as.message())
                        ? before.message()
                        : Typed.nullIfEmpty(reader.text("message", form.message(), LONGEST_MESSAGE)));
    }

    private static String name(OrganisationForm form, FieldReader reader, FormErrors errors) {
        String name = reader.required("name", form.name(), FieldReader.LONGEST_LINE, "団体名を入力してください。");
        if (!name.isEmpty() && !LETTER_OR_DIGIT.matcher(name).find()) {
            errors.add("name", "団体名を文字で入力してください。");
        }
        return name;
    }

    private @Nullable LegalForm legalForm(OrganisationForm form, FormErrors errors) {
        if (form.legalForm().isEmpty()) {
            return null;
        }
        return legalForms.find(form.legalForm()).orElseGet(() -> {
            errors.add("legalForm", "一覧にある法人格から選んでください。");
            return null;
        });
    }

    /** The name without its form, at whichever end it stands; the whole name where it is all form. */
    private static String coreName(String name, @Nullable LegalForm legalForm) {
        if (legalForm == null) {
            return name;
        }
        for (String written : legalForm.writtenAs()) {
            String rest = name.startsWith(written)
                    ? name.substring(written.length())
                    : name.endsWith(written) ? name.substring(0, name.length() - written.length()) : "";
            if (LETTER_OR_DIGIT.matcher(rest).find()) {
                return rest.strip();
            }
        }
        return name;
    }

    /** A row in which nothing was typed is no representative. */
    private static List<RepresentativeForm> written(List<RepresentativeForm> rows) {
        return rows.stream()
                .filter(row -> !row.name().isBlank() || !row.role().isBlank())
                .toList();
    }

    private static Representative person(RepresentativeForm row, OrganisationForm form, FieldReader reader) {
        String field = "representatives[" + form.representatives().indexOf(row) + "]";
        return new Representative(
                reader.required(field + ".name", row.name(), FieldReader.LONGEST_LINE, "代表者の氏名を入力するか、この行を削除してください。"),
                Typed.nullIfEmpty(reader.line(field + ".role", row.role(), FieldReader.LONGEST_LINE)));
    }

    private static @Nullable FoundingDate founded(
            OrganisationForm form, OrganisationForm as, OrganisationDetails before, FormErrors errors) {
        if (form.year().equals(as.year())
                && form.month().equals(as.month())
                && form.day().equals(as.day())) {
            return before.founded();
        }
        String year = Typed.number(form.year());
        String month = Typed.number(form.month());
        String day = Typed.number(form.day());
        if (year.isEmpty()) {
            if (!month.isEmpty() || !day.isEmpty()) {
                errors.add("year", "設立の年を西暦で入力してください。");
            }
            return null;
        }
        if (month.isEmpty() && !day.isEmpty()) {
            errors.add("month", "日を入力する場合は、月も入力してください。");
            return null;
        }
        try {
            int inYear = Integer.parseInt(year);
            if (inYear < FIRST_YEAR || inYear > LAST_YEAR) {
                throw new DateTimeException("year " + inYear);
            }
            if (!day.isEmpty()) {
                LocalDate date = LocalDate.of(inYear, Integer.parseInt(month), Integer.parseInt(day));
                return new FoundingDate(inYear, date.getMonthValue(), date.getDayOfMonth());
            }
            if (!month.isEmpty()) {
                return new FoundingDate(
                        inYear, YearMonth.of(inYear, Integer.parseInt(month)).getMonthValue(), null);
            }
            return new FoundingDate(inYear, null, null);
        } catch (DateTimeException | NumberFormatException e) {
            errors.add("year", "設立の年月日を数字で確かめてください（例：2015年6月1日）。年は西暦の4桁で、分からない月と日は空のままにします。");
            return null;
        }
    }

    private List<String> regions(OrganisationForm form, FormErrors errors) {
        Set<String> codes = new LinkedHashSet<>(form.regions());
        if (codes.stream().anyMatch(code -> regions.find(code).isEmpty())) {
            errors.add("regions", "地域を検索して、候補から選んでください。");
        }
        return List.copyOf(codes);
    }

    private static @Nullable String website(OrganisationForm form, FormErrors errors) {
        String typed = Typed.line(form.website());
        if (typed.isEmpty()) {
            return null;
        }
        if (!isWebAddress(typed)) {
            errors.add("website", "https:// か http:// で始まるアドレスを、ブラウザーのアドレス欄から写して入力してください。");
        }
        return typed;
    }

    private static boolean isWebAddress(String typed) {
        try {
            URI address = new URI(typed);
            String scheme = address.getScheme();
            return address.getHost() != null
                    && address.getUserInfo() == null
                    && ("https".equals(scheme) || "http".equals(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
