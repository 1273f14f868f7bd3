package jp.tsunagari.portal.photo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import jp.tsunagari.portal.merge.ElementLikeness;
import org.jspecify.annotations.Nullable;

/**
 * A photo or flyer on a card.
 *
 * @param file the hash of its largest size, by which all its sizes are found
 * @param width of the largest size, in pixels
 * @param height of the largest size, in pixels
 * @param alt what it shows, in Japanese, for those who do not see it; never empty
 * @param altEnglish the same in English; null where no one has written it
 * @param caption a line below it; null for none
 * @param credit who made it; never empty
 */
@Embeddable
public record Photo(
        @Column(name = "file") String file,
        @Column(name = "width") int width,
        @Column(name = "height") int height,
        @Column(name = "alt") String alt,
        @Column(name = "alt_english") @Nullable String altEnglish,
        @Column(name = "caption") @Nullable String caption,
        @Column(name = "credit") String credit,

        @Enumerated(EnumType.STRING) @Column(name = "licence")
        Licence licence) {

    /** What it shows, in a language of the portal, and in Japanese where there is nothing in that language. */
    public String alt(String language) {
        return isInEnglish(language) && altEnglish != null ? altEnglish : alt;
    }

    /** The language of {@link #alt(String)}, as a language tag. */
    public String altLanguage(String language) {
        return isInEnglish(language) && altEnglish != null ? "en" : "ja";
    }

    private static boolean isInEnglish(String language) {
        return language.equals("en");
    }

    /** How high it is when it is made to fit into a square, in pixels, at least 1. */
    public int height(PhotoSize size) {
        return scaled(height, size);
    }

    /** How wide it is when it is made to fit into a square, in pixels, at least 1. */
    public int width(PhotoSize size) {
        return scaled(width, size);
    }

    private int scaled(int side, PhotoSize size) {
        int longer = Math.max(width, height);
        return longer <= size.side() ? side : (int) Math.max(1, Math.round((double) side * size.side() / longer));
    }

    /** Whatever is said of it, the same file is the same photo. */
    public static ElementLikeness<Photo> likeness() {
        return ElementLikeness.byKey(photo -> photo, Photo::file);
    }

    /** What others may do with it. */
    public enum Licence {
        CC_BY("https://creativecommons.org/licenses/by/4.0/"),
        CC_BY_SA("https://creativecommons.org/licenses/by-sa/4.0/"),
        CC0("https://creativecommons.org/publicdomain/zero/1.0/"),
        /** Shown here, and to be asked for before anything else. */
        RESERVED(null);

        private final @Nullable String address;

        Licence(@Nullable String address) {
            this.address = address;
        }

        /** Where it can be read; null for none. */
        public @Nullable String address() {
            return address;
        }

        /** As in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of the word for it. */
        public String messageKey() {
            return "photo.licence." + code();
        }
    }
}
