package jp.tsunagari.portal.photo.web;

import jp.tsunagari.portal.photo.PhotoSize;
import org.springframework.stereotype.Component;

/** The sizes of photos, for templates: a page keeps the room of a photo free before it has come. */
@Component("photoSizes")
class PhotoSizes {

    public PhotoSize list() {
        return PhotoSize.LIST;
    }

    public PhotoSize card() {
        return PhotoSize.CARD;
    }
}
