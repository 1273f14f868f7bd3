package jp.tsunagari.portal.photo.web;

import java.io.IOException;
import jp.tsunagari.portal.ingest.photo.PhotoReader;
import jp.tsunagari.portal.ingest.photo.PhotoReader.ReadPhoto;
import jp.tsunagari.portal.ingest.photo.UnreadablePhotoException;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.photo.PhotoFiles;
import jp.tsunagari.portal.photo.PhotoFiles.QuotaExceededException;
import jp.tsunagari.portal.photo.web.PhotoDesk.Album;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The photos of a card, and the form that takes another. */
@Page
@RequestMapping("/my/{kind:initiatives|organisations}/{id:[0-9]{1,18}}/photos")
class AlbumController {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MAX_BYTES = 20 * MEGABYTE;

    private final PhotoDesk desk;
    private final PhotoReader reader;
    private final PhotoFiles files;
    private final Messages messages;

    AlbumController(PhotoDesk desk, PhotoReader reader, PhotoFiles files, Messages messages) {
        this.desk = desk;
        this.reader = reader;
        this.files = files;
        this.messages = messages;
    }

    /** @param removed the file of a photo that was just removed, to be brought back; null for none */
    @GetMapping
    ModelAndView album(
            @PathVariable String kind,
            @PathVariable long id,
            @Nullable @RequestParam(required = false) String removed,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        Album album = desk.open(kind, id, person);
        model.addAttribute(
                "removed", removed == null ? null : desk.removed(album, removed).orElse(null));
        return show(album, FormErrors.NONE, model);
    }

    private ModelAndView show(Album album, FormErrors errors, Model model) {
        model.addAttribute("album", album);
        model.addAttribute("waiting", files.waiting(album.card().key()));
        model.addAttribute("errors", errors);
        model.addAttribute("usedMegabytes", used(album));
        model.addAttribute("quotaMegabytes", files.quota().toMegabytes());
        model.addAttribute("maxMegabytes", MAX_BYTES / MEGABYTE);
        model.addAttribute("maxPhotos", PhotoDesk.MAX_PHOTOS);
        return new ModelAndView(
                "photo/album", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private long used(Album album) {
        return (files.usedBy(album.card().organisationId()) + MEGABYTE - 1) / MEGABYTE;
    }

    /** Takes a photo, and leads to the form for its words; readers do not see it before those are there. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView upload(
            @PathVariable String kind,
            @PathVariable long id,
            @Nullable @RequestParam(name = "file", required = false) MultipartFile file,
            @AuthenticationPrincipal SignedIn person,
            Model model)
            throws IOException {
        Album album = desk.open(kind, id, person);
        if (album.isFull()) {
            return refused(album, messages.get("photo.refused.full", PhotoDesk.MAX_PHOTOS), model);
        }
        if (file == null || file.isEmpty()) {
            return refused(album, messages.get("photo.refused.nothing"), model);
        }
        if (file.getSize() > MAX_BYTES) {
            return refused(album, messages.get("photo.refused.bytes", MAX_BYTES / MEGABYTE), model);
        }
        try {
            ReadPhoto photo = reader.read(file.getBytes());
            String hash = files.keep(
                    album.card().key(), album.card().organisationId(), photo.width(), photo.height(), photo.sizes());
            return new ModelAndView("redirect:" + album.path() + "/" + hash);
        } catch (UnreadablePhotoException e) {
            return refused(album, messages.get(e.reason().messageKey()), model);
        } catch (QuotaExceededException e) {
            return refused(
                    album,
                    messages.get("photo.refused.quota", files.quota().toMegabytes(), PhotoFiles.UNDO.toDays()),
                    model);
        }
    }

    private ModelAndView refused(Album album, String message, Model model) {
        return show(album, FormErrors.at("file", message), model);
    }
}
