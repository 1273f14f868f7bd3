package jp.tsunagari.portal.account.web;

import java.nio.charset.StandardCharsets;
import jp.tsunagari.portal.account.PersonalData;
import jp.tsunagari.portal.security.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own data to take away. */
@RestController
class PersonalDataController {

    private final PersonalData data;

    PersonalDataController(PersonalData data) {
        this.data = data;
    }

    @GetMapping("/account/data.json")
    ResponseEntity<byte[]> download(@AuthenticationPrincipal SignedIn person) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("account.json")
                                .build()
                                .toString())
                .body(data.of(person.accountId()).getBytes(StandardCharsets.UTF_8));
    }
}
