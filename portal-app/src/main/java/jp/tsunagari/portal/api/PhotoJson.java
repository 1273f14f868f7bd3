package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.PhotoSize;
import org.jspecify.annotations.Nullable;

/** A photo of a card; fields as in {@link Photo}. */
@Schema(name = "Photo", description = "api.schema.photo")
record PhotoJson(
        @Schema(description = "api.schema.photo.url", format = "uri")
        String url,

        @Schema(description = "api.schema.photo.thumbnail", format = "uri")
        String thumbnail,

        @Schema(description = "api.schema.photo.width") int width,
        @Schema(description = "api.schema.photo.height") int height,
        @Schema(description = "api.schema.photo.alt") String alt,

        @Schema(description = "api.schema.photo.alt-english") @Nullable
        String altEnglish,

        @Schema(description = "api.schema.photo.caption") @Nullable
        String caption,

        @Schema(description = "api.schema.photo.credit") String credit,

        @Schema(
                description = "api.schema.photo.licence",
                allowableValues = {"cc-by", "cc-by-sa", "cc0", "reserved"})
        String license,

        @Schema(description = "api.schema.photo.licence-url", format = "uri") @Nullable
        String licenseUrl) {

    static PhotoJson of(Photo photo) {
        return new PhotoJson(
                ApiLinks.photo(photo, PhotoSize.PRINT),
                ApiLinks.photo(photo, PhotoSize.LIST),
                photo.width(),
                photo.height(),
                photo.alt(),
                photo.altEnglish(),
                photo.caption(),
                photo.credit(),
                photo.licence().code(),
                photo.licence().address());
    }
}
