package jp.tsunagari.portal.photo.web;

import java.time.Duration;
import jp.tsunagari.portal.photo.PhotoFiles;
import jp.tsunagari.portal.photo.PhotoFiles.Answer;
import jp.tsunagari.portal.photo.PhotoSize;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.NotFoundException.GoneException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of photos, for everybody. What is at an address never changes, as the address says what is in it. */
@Controller
class PhotoController {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final PhotoFiles files;

    PhotoController(PhotoFiles files) {
        this.files = files;
    }

    /**
     * @throws GoneException if readers do not see it any more
     * @throws NotFoundException if they never did
     */
    @GetMapping("/photos/{file:[0-9a-f]{64}}/{size:list|card|print}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable String file, @PathVariable String size) {
        Answer answer = files.answer(file, PhotoSize.of(size).orElseThrow());
        byte[] jpeg = answer.jpeg()
                .orElseThrow(() -> answer.known()
                        ? new GoneException("photo " + file + " was taken back")
                        : new NotFoundException("no photo " + file));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .eTag(file.substring(0, 16) + "-" + size)
                .body(jpeg);
    }
}
