package jp.tsunagari.portal.security;

import jakarta.servlet.http.HttpServletRequest;

/** Says who may send photos, before anything of them is read. */
public interface UploadRight {

    /** Whether this person may send photos to the card that the address names. */
    boolean mayUpload(HttpServletRequest request, SignedIn person);
}
