package jp.tsunagari.portal.photo.web;

import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.PhotoFiles;
import jp.tsunagari.portal.photo.PhotoFiles.WaitingPhoto;
import jp.tsunagari.portal.photo.PhotoSize;
import jp.tsunagari.portal.photo.web.PhotoDesk.Album;
import jp.tsunagari.portal.photo.web.PhotoForm.ReadPhotoForm;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One photo of a card: what is said of it, its place, and the way off the card and back. */
@Page
@RequestMapping("/my/{kind:initiatives|organisations}/{id:[0-9]{1,18}}/photos/{file:[0-9a-f]{64}}")
class AlbumPhotoController {

    private static final String REDIRECT = "redirect:";

    private final PhotoDesk desk;
    private final PhotoFiles files;
    private final Messages messages;

    AlbumPhotoController(PhotoDesk desk, PhotoFiles files, Messages messages) {
        this.desk = desk;
        this.files = files;
        this.messages = messages;
    }

    /** Of the path alone: no parameter can name another. */
    @ModelAttribute("address")
    Address address(@PathVariable String kind, @PathVariable long id, @PathVariable String file) {
        return new Address(kind, id, file);
    }

    @GetMapping
    ModelAndView words(
            @ModelAttribute("address") Address address, @AuthenticationPrincipal SignedIn person, Model model) {
        Album album = address.open(desk, person);
        WaitingPhoto file = file(album, address.file());
        PhotoForm form = album.find(address.file())
                .map(PhotoForm::of)
                .orElseGet(() -> PhotoForm.empty(desk.organisation(album)));
        return form(album, file, form, FormErrors.NONE, model);
    }

    @PostMapping
    ModelAndView save(
            @ModelAttribute("address") Address address,
            @ModelAttribute("form") PhotoForm form,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        Album album = address.open(desk, person);
        WaitingPhoto file = file(album, address.file());
        ReadPhotoForm read = form.read(file);
        if (read.photo() == null) {
            return form(album, file, form, FormErrors.of(read.errors(), messages), model);
        }
        Photo now = album.find(address.file()).orElse(null);
        if (now == null && album.isFull()) {
            String full = messages.get("photo.refused.full", PhotoDesk.MAX_PHOTOS);
            return form(album, file, form, FormErrors.at("alt", full), model);
        }
        if (now != null && !now.equals(read.photo()) && form.isOvertakenBy(now)) {
            model.addAttribute("theirs", now);
            String overtaken = messages.get("photo.form.overtaken", now.alt());
            ModelAndView again = form(album, file, form.asSeen(now), FormErrors.at("alt", overtaken), model);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        desk.put(album, read.photo(), person);
        return told(album, now == null ? "photo.done.added" : "photo.done.saved", redirect);
    }

    private ModelAndView form(Album album, WaitingPhoto file, PhotoForm form, FormErrors errors, Model model) {
        model.addAttribute("album", album);
        model.addAttribute("file", file);
        model.addAttribute("isNew", album.find(file.hash()).isEmpty());
        model.addAttribute("form", form);
        model.addAttribute("licences", PhotoForm.licences());
        model.addAttribute("errors", errors);
        return new ModelAndView(
                "photo/words", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Of those that are on the card or wait for it. */
    private WaitingPhoto file(Album album, String file) {
        return album.find(file)
                .map(photo -> new WaitingPhoto(photo.file(), photo.width(), photo.height()))
                .or(() -> files.waiting(album.card().key()).stream()
                        .filter(one -> one.hash().equals(file))
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("no photo " + file));
    }

    @PostMapping("/move")
    ModelAndView move(
            @ModelAttribute("address") Address address,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        Album album = address.open(desk, person);
        desk.move(album, address.file(), to.equals("first"), person);
        return told(album, "photo.done.moved", redirect);
    }

    @GetMapping("/remove")
    String confirm(@ModelAttribute("address") Address address, @AuthenticationPrincipal SignedIn person, Model model) {
        Album album = address.open(desk, person);
        model.addAttribute("album", album);
        model.addAttribute("file", file(album, address.file()));
        model.addAttribute("photo", album.find(address.file()).orElse(null));
        model.addAttribute("days", PhotoFiles.UNDO.toDays());
        return "photo/remove";
    }

    @PostMapping("/remove")
    ModelAndView remove(
            @ModelAttribute("address") Address address,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        Album album = address.open(desk, person);
        if (album.find(address.file()).isEmpty()) {
            files.settle(album.card().key(), address.file());
            return told(album, "photo.done.discarded", redirect);
        }
        desk.remove(album, address.file(), person);
        return new ModelAndView(REDIRECT + album.path() + "?removed=" + address.file());
    }

    @PostMapping("/restore")
    ModelAndView restore(
            @ModelAttribute("address") Address address,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        Album album = address.open(desk, person);
        if (album.find(address.file()).isEmpty()) {
            Photo photo = desk.removed(album, address.file())
                    .orElseThrow(() -> new NotFoundException("no photo " + address.file()));
            if (album.isFull()) {
                String full = messages.get("photo.refused.full", PhotoDesk.MAX_PHOTOS);
                redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.refused(full));
                return new ModelAndView(REDIRECT + album.path());
            }
            desk.restore(album, photo, person);
        }
        return told(album, "photo.done.restored", redirect);
    }

    /** As those see it who may change the card, also before readers do. */
    @GetMapping("/{size:list|card|print}.jpg")
    ResponseEntity<byte[]> content(
            @ModelAttribute("address") Address address,
            @PathVariable String size,
            @AuthenticationPrincipal SignedIn person) {
        Album album = address.open(desk, person);
        boolean here = album.find(address.file()).isPresent()
                || files.waiting(album.card().key()).stream()
                        .anyMatch(one -> one.hash().equals(address.file()))
                || desk.removed(album, address.file()).isPresent();
        byte[] jpeg = PhotoSize.of(size)
                .filter(wanted -> here)
                .flatMap(wanted -> files.content(address.file(), wanted))
                .orElseThrow(() -> new NotFoundException("no photo " + address.file()));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(jpeg);
    }

    private ModelAndView told(Album album, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.done(messages.get(key)));
        return new ModelAndView(REDIRECT + album.path());
    }

    /**
     * Which photo of which card.
     *
     * @param kind of the card, in the plural
     */
    record Address(String kind, long id, String file) {

        Album open(PhotoDesk desk, SignedIn person) {
            return desk.open(kind, id, person);
        }
    }
}
