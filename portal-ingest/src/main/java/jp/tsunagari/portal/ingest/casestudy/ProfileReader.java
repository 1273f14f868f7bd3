package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.region.AddressReader;
import jp.tsunagari.portal.ingest.region.AddressReading;
import jp.tsunagari.portal.region.Region;
import org.jspecify.annotations.Nullable;

/** Makes an organisation's profile out of the fields of its 団体概要. */
final class ProfileReader {

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>、。]+");

    private final LegalFormNames forms;
    private final AddressReader addresses;
    private final RepresentativeReader representatives = new RepresentativeReader();

    ProfileReader(LegalFormNames forms, AddressReader addresses) {
        this.forms = forms;
        this.addresses = addresses;
    }

    /** @param headingLine line of the heading 団体概要 */
    Profile read(ProfileFields fields, int headingLine, Warnings warnings) {
        for (ProfileField field : ProfileField.values()) {
            if (fields.text(field).isEmpty()) {
                warnings.add(
                        WarningCode.FIELD_MISSING,
                        fields.text(field).line() == 0
                                ? headingLine
                                : fields.text(field).line(),
                        missing(field, fields.text(field).value()));
            }
        }
        String name = value(fields, ProfileField.NAME);
        NamedForm named = name == null ? null : forms.read(name);
        if (named != null && named.isUnknownForm()) {
            reportUnknownForm(named, fields.text(ProfileField.NAME).line(), warnings);
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

    /** @param written what stands in place of a value: a dash, なし; empty when the field is not there */
    private static String missing(ProfileField field, String written) {
        return written.isEmpty()
                ? "団体概要に「" + field.label() + "」がありません。空欄のままにしました。"
                : "団体概要の「" + field.label() + "」は「" + written + "」とだけ書かれています。空欄のままにしました。";
    }

    private static void reportUnknownForm(NamedForm named, int line, Warnings warnings) {
        warnings.add(WarningCode.LEGAL_FORM_UNKNOWN, line, "法人格「" + named.written() + "」は法人格の一覧にありません。法人格は空欄にしました。");
    }

    private @Nullable AddressReading address(ProfileFields fields, Warnings warnings) {
        String written = value(fields, ProfileField.ADDRESS);
        if (written == null) {
            return null;
        }
        AddressReading reading = addresses.read(written);
        PlaceWarnings.report(reading, fields.text(ProfileField.ADDRESS).line(), warnings);
        return reading;
    }

    private static @Nullable Founded founded(ProfileFields fields, Warnings warnings) {
        String written = value(fields, ProfileField.FOUNDED);
        if (written == null) {
            return null;
        }
        Founded founded = FoundedReader.read(written);
        if (founded.year() == null) {
            warnings.add(
                    WarningCode.DATE_UNREADABLE,
                    fields.text(ProfileField.FOUNDED).line(),
                    "設立年月「" + written + "」を日付として読めません。書かれたままの文字だけを残しました。");
        }
        return founded;
    }

    private static @Nullable String website(ProfileFields fields, Warnings warnings) {
        String written = value(fields, ProfileField.WEBSITE);
        if (written == null) {
            return null;
        }
        String normal = Normal.nfkc(written);
        Matcher url = URL.matcher(normal);
        if (!url.find()) {
            return normal;
        }
        if (!url.group().equals(normal)) {
            warnings.add(
                    WarningCode.FIELD_SHORTENED,
                    fields.text(ProfileField.WEBSITE).line(),
                    "団体概要の「" + ProfileField.WEBSITE.label() + "」は「" + written + "」と書かれています。最初のアドレスだけを取り込みました。");
        }
        return url.group();
    }

    private static @Nullable String value(ProfileFields fields, ProfileField field) {
        FieldText text = fields.text(field);
        return text.isEmpty() ? null : Markdown.clean(text.value());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
