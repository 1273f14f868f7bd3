package jp.tsunagari.portal.picture.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Keeps the pictures that were painted last. A picture is kept by the words that it shows, so that a change of the catalogue
 * needs no care; the pictures kept are bounded by their bytes, and making them takes its turn with the other files.
 */
@Component
class PictureShelf {

    private static final int MAX_BYTES = 16_000_000;
    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final PicturePainter painter;
    private final Messages messages;
    private final Cache<PictureWords, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((PictureWords words, byte[] png) -> png.length)
            .build();

    PictureShelf(PicturePainter painter, Messages messages) {
        this.painter = painter;
        this.messages = messages;
    }

    /** @param lines below the title; blank ones are left out */
    ResponseEntity<byte[]> picture(String title, Stream<String> lines) {
        PictureWords words = new PictureWords(
                messages.get("layout.name"),
                messages.get("layout.line"),
                title,
                lines.filter(line -> !line.isBlank()).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
                .body(kept.get(words, painter::paint));
    }
}
