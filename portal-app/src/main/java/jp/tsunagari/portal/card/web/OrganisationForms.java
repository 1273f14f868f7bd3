package jp.tsunagari.portal.card.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.web.OrganisationForm.RepresentativeForm;
import jp.tsunagari.portal.card.web.field.FoundedFields;
import jp.tsunagari.portal.card.web.field.TypedContacts;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.text.VisibleText;
import jp.tsunagari.portal.text.WebAddress;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.web.form.FieldReader;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.KeptElements;
import jp.tsunagari.portal.web.form.RowChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** From an organisation to its form and back. */
@Component
class OrganisationForms implements CardForms<OrganisationDetails, OrganisationForm> {

    private static final int MAX_CONTACT = 500;
    private static final int MAX_MESSAGE = 2000;
    private static final Pattern READING = Pattern.compile("[\\p{IsHiragana}ー・\\s]*");

    private final LegalForms legalForms;
    private final RegionDirectory regions;
    private final RegionFinder finder;
    private final TypedContacts contacts;
    private final Clock clock;

    OrganisationForms(
            LegalForms legalForms, RegionDirectory regions, RegionFinder finder, TypedContacts contacts, Clock clock) {
        this.legalForms = legalForms;
        this.regions = regions;
        this.finder = finder;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Class<OrganisationForm> type() {
        return OrganisationForm.class;
    }

    @Override
    public String template() {
        return "card/organisation";
    }

    @Override
    public OrganisationForm apply(RowChange change, OrganisationForm form) {
        return form.with(change);
    }

    @Override
    public boolean leavesOut(OrganisationForm form, String regionQuery) {
        return finder.leavesOut(regionQuery, form.regions());
    }

    @Override
    public void offer(Model model, OrganisationForm form, String regionQuery) {
        model.addAttribute("legalForms", legalForms.all());
        finder.offer(model, form.regions(), regionQuery);
        askAboutContacts(model, form);
    }

    /** As for an initiative; what is typed as the organisation's own contact and address is meant to be public. */
    void askAboutContacts(Model model, OrganisationForm form) {
        contacts.tell(
                model,
                Stream.concat(
                        Stream.of(form.name(), form.message()),
                        form.representatives().stream().flatMap(person -> Stream.of(person.role(), person.name()))));
    }

    @Override
    public OrganisationForm of(OrganisationDetails details) {
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
                orEmpty(details.website()),
                orEmpty(details.contact()),
                orEmpty(details.message()));
    }

    private static RepresentativeForm row(Representative person) {
        return new RepresentativeForm(orEmpty(person.role()), person.name());
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : FormText.orEmpty(value.toString());
    }

    @Override
    public OrganisationDetails read(OrganisationForm form, OrganisationDetails before, Errors errors) {
        OrganisationForm as = of(before);
        FieldReader reader = new FieldReader(errors);
        boolean sameName = form.name().equals(as.name()) && form.legalForm().equals(as.legalForm());
        String name = form.name().equals(as.name()) ? before.name() : name(form, reader);
        String reading = reader.line("reading", form.reading(), FieldReader.MAX_LINE);
        if (!form.reading().equals(as.reading()) && !READING.matcher(reading).matches()) {
            reader.reject("reading", "card-form.organisation.reading.not-kana");
        }
        LegalForm legalForm = legalForm(form, reader);
        return new OrganisationDetails(
                name,
                form.reading().equals(as.reading()) ? before.reading() : FormText.nullIfEmpty(reading),
                legalForm == null ? null : legalForm.code(),
                sameName ? before.coreName() : coreName(name, legalForm),
                representatives(form, before, reader),
                founded(form, as, before, reader),
                form.address().equals(as.address())
                        ? before.address()
                        : FormText.nullIfEmpty(reader.line("address", form.address(), FieldReader.MAX_LINE)),
                regions(form, reader),
                form.website().equals(as.website()) ? before.website() : website(form, reader),
                form.contact().equals(as.contact())
                        ? before.contact()
                        : FormText.nullIfEmpty(reader.text("contact", form.contact(), MAX_CONTACT)),
                form.message().equals(as.message())
                        ? before.message()
                        : FormText.nullIfEmpty(reader.text("message", form.message(), MAX_MESSAGE)),
                before.photos());
    }

    private static String name(OrganisationForm form, FieldReader reader) {
        String name = reader.required("name", form.name(), FieldReader.MAX_LINE, "card-form.organisation.name.missing");
        if (!name.isEmpty() && !VisibleText.isReadable(name)) {
            reader.reject("name", "card-form.organisation.name.no-letter");
        }
        return name;
    }

    private @Nullable LegalForm legalForm(OrganisationForm form, FieldReader reader) {
        if (form.legalForm().isEmpty()) {
            return null;
        }
        return legalForms.find(form.legalForm()).orElseGet(() -> {
            reader.reject("legalForm", "card-form.organisation.legal-form.unknown");
            return null;
        });
    }

    /** The name without its form, at whichever end it is, and whichever was chosen; the whole name where it is all form. */
    private String coreName(String name, @Nullable LegalForm chosen) {
        return Stream.concat(Stream.ofNullable(chosen), legalForms.all().stream())
                .flatMap(form -> form.writtenAs().stream())
                .map(written -> without(written, name))
                .filter(VisibleText::isReadable)
                .findFirst()
                .orElse(name);
    }

    /** Empty if the name has no such form. */
    private static String without(String written, String name) {
        if (name.startsWith(written)) {
            return name.substring(written.length()).strip();
        }
        return name.endsWith(written)
                ? name.substring(0, name.length() - written.length()).strip()
                : "";
    }

    private static List<Representative> representatives(
            OrganisationForm form, OrganisationDetails before, FieldReader reader) {
        Map<String, RepresentativeForm> rows = KeptElements.named("representatives", form.representatives());
        rows.values().removeIf(RepresentativeForm::isBlank);
        return new KeptElements<>(before.representatives())
                .or(rows, OrganisationForms::row, (name, row) -> person(name, row, reader));
    }

    private static Representative person(String name, RepresentativeForm row, FieldReader reader) {
        return new Representative(
                reader.required(
                        name + ".name",
                        row.name(),
                        FieldReader.MAX_LINE,
                        "card-form.organisation.representative.missing"),
                FormText.nullIfEmpty(reader.line(name + ".role", row.role(), FieldReader.MAX_LINE)));
    }

    private @Nullable FoundingDate founded(
            OrganisationForm form, OrganisationForm as, OrganisationDetails before, FieldReader reader) {
        if (form.year().equals(as.year())
                && form.month().equals(as.month())
                && form.day().equals(as.day())) {
            return before.founded();
        }
        return new FoundedFields(form.year(), form.month(), form.day()).read(LocalDate.now(clock), reader);
    }

    private List<String> regions(OrganisationForm form, FieldReader reader) {
        Set<String> codes = new LinkedHashSet<>(form.regions());
        if (codes.stream().anyMatch(code -> regions.find(code).isEmpty())) {
            reader.reject("regions", "card-form.regions.unknown");
        }
        return List.copyOf(codes);
    }

    private static @Nullable String website(OrganisationForm form, FieldReader reader) {
        String typed = FormText.line(form.website());
        if (typed.isEmpty()) {
            return null;
        }
        return WebAddress.of(typed).orElseGet(() -> {
            reader.reject("website", "card-form.organisation.website.no-address");
            return typed;
        });
    }
}
