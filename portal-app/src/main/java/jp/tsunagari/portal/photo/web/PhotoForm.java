package jp.tsunagari.portal.photo.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.Photo.Licence;
import jp.tsunagari.portal.photo.PhotoFiles.WaitingPhoto;
import jp.tsunagari.portal.shared.Sha256;
import jp.tsunagari.portal.web.form.FieldReader;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * What is said of a photo, as typed.
 *
 * @param licence the name of one of {@link Licence}
 * @param consent not empty where the people on it agree
 * @param seen what was said of it when the form was opened, as a fingerprint; empty if nothing was
 */
public record PhotoForm(
        String alt, String altEnglish, String caption, String credit, String licence, String consent, String seen) {

    private static final int MAX_ALT = 300;

    public PhotoForm {
        alt = FormText.orEmpty(alt);
        altEnglish = FormText.orEmpty(altEnglish);
        caption = FormText.orEmpty(caption);
        credit = FormText.orEmpty(credit);
        licence = FormText.orEmpty(licence);
        consent = FormText.orEmpty(consent);
        seen = FormText.orEmpty(seen);
    }

    /** To begin with. */
    static PhotoForm empty(String credit) {
        return new PhotoForm("", "", "", credit, "", "", "");
    }

    static PhotoForm of(Photo photo) {
        return new PhotoForm(
                photo.alt(),
                FormText.orEmpty(photo.altEnglish()),
                FormText.orEmpty(photo.caption()),
                photo.credit(),
                photo.licence().name(),
                "yes",
                fingerprint(photo));
    }

    /** The same for the next try. */
    PhotoForm asSeen(Photo photo) {
        return new PhotoForm(alt, altEnglish, caption, credit, licence, consent, fingerprint(photo));
    }

    /** Whether another has said something else of it since the form was opened. */
    boolean isOvertakenBy(Photo now) {
        return !fingerprint(now).equals(seen);
    }

    private static String fingerprint(Photo photo) {
        return Sha256.of(photo.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** Of the words for each licence. */
    static List<Licence> licences() {
        return List.of(Licence.values());
    }

    ReadPhotoForm read(WaitingPhoto file) {
        BindingResult errors = new BeanPropertyBindingResult(this, "form");
        FieldReader reader = new FieldReader(errors);
        String readAlt = reader.required("alt", alt, MAX_ALT, "photo.form.alt.missing");
        String english = reader.line("altEnglish", altEnglish, MAX_ALT);
        String below = reader.line("caption", caption, FieldReader.MAX_LINE);
        String by = reader.required("credit", credit, FieldReader.MAX_LINE, "photo.form.credit.missing");
        Optional<Licence> chosen = Stream.of(Licence.values())
                .filter(one -> one.name().equals(licence))
                .findFirst();
        if (chosen.isEmpty()) {
            reader.reject("licence", "photo.form.licence.missing");
        }
        if (consent.isEmpty()) {
            reader.reject("consent", "photo.form.consent.missing");
        }
        Photo photo = errors.hasErrors()
                ? null
                : new Photo(
                        file.hash(),
                        file.width(),
                        file.height(),
                        readAlt,
                        FormText.nullIfEmpty(english),
                        FormText.nullIfEmpty(below),
                        by,
                        chosen.orElseThrow());
        return new ReadPhotoForm(photo, errors);
    }

    /**
     * What has come of it.
     *
     * @param photo null if something has to be put right
     */
    record ReadPhotoForm(@Nullable Photo photo, BindingResult errors) {}
}
