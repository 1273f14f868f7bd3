package jp.tsunagari.portal.photo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sizes in which a photo is kept. Each is a JPEG file. */
public enum PhotoSize {
    /** In lists. */
    LIST(480),
    /** On the page of a card. */
    CARD(1200),
    /** On paper, and for those who take it away. */
    PRINT(2000);

    private final int side;

    PhotoSize(int side) {
        this.side = side;
    }

    /** The square that it fits into, in pixels. */
    public int side() {
        return side;
    }

    /** Its name in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The size that an address names; empty for anything else. */
    public static Optional<PhotoSize> of(String path) {
        return Stream.of(values()).filter(size -> size.path().equals(path)).findFirst();
    }
}
