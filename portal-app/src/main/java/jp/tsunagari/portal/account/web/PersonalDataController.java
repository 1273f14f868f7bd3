package jp.tsunagari.portal.account.web;

import java.nio.charset.StandardCharsets;
import jp.tsunagari.portal.account.PersonalData;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
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
    private final AuditLog audit;

    PersonalDataController(PersonalData data, AuditLog audit) {
        this.data = data;
        this.audit = audit;
    }

    @GetMapping("/account/data.json")
    ResponseEntity<byte[]> download(@AuthenticationPrincipal SignedIn person) {
        audit.record(AuditEvent.of(AuditAction.PERSONAL_DATA_EXPORTED)
                .by(person.accountId(), person.displayName())
                .to(AuditSubject.ACCOUNT, person.accountId(), person.displayName()));
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
