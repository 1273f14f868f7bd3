package jp.tsunagari.portal.console;

import jp.tsunagari.portal.site.SiteTexts;
import jp.tsunagari.portal.web.contact.ContactCheck;
import jp.tsunagari.portal.web.contact.PortalContact;
import jp.tsunagari.portal.web.mail.MailCheck;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * As much of the portal as the checks need: settings, database and mail; neither pages nor search nor the first start. The
 * doctor may come while the portal runs, and takes nothing that it holds. No configuration of the portal itself: it is named by
 * the command alone.
 */
@EnableAutoConfiguration(exclude = {HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
@ComponentScan(
        basePackages = {
            "jp.tsunagari.portal.audit",
            "jp.tsunagari.portal.message",
            "jp.tsunagari.portal.readiness",
            "jp.tsunagari.portal.shared"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@Import({SiteTexts.class, PortalContact.class, ContactCheck.class, MailCheck.class})
class DoctorConfiguration {}
