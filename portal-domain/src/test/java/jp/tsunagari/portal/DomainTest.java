package jp.tsunagari.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.tsunagari.portal.postgres.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * A test of the catalogue's rules on a real PostgreSQL, without a web server and without a search index. The database has
 * the tables and the vocabulary, but no card. All of these tests share one context: what a test stores, it takes back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DomainTest.Catalogue.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "logging.level.root=warn",
            "spring.main.banner-mode=off",
            // As in production.
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.properties.hibernate.default_batch_fetch_size=100",
            "spring.jpa.properties.hibernate.jdbc.batch_size=50",
            "spring.jpa.properties.hibernate.order_inserts=true"
        })
@Import(TestDatabase.class)
public @interface DomainTest {

    /**
     * What stores and judges; not what searches and what is built on searching. No {@code @Configuration}, which the
     * portal itself would find when it is tested with this class in reach.
     */
    @EnableAutoConfiguration
    @ComponentScan({
        "jp.tsunagari.portal.account",
        "jp.tsunagari.portal.audit",
        "jp.tsunagari.portal.card",
        "jp.tsunagari.portal.catalogue",
        "jp.tsunagari.portal.initiative",
        "jp.tsunagari.portal.mail",
        "jp.tsunagari.portal.message",
        "jp.tsunagari.portal.organisation",
        "jp.tsunagari.portal.photo",
        "jp.tsunagari.portal.region",
        "jp.tsunagari.portal.search.query",
        "jp.tsunagari.portal.search.synonym",
        "jp.tsunagari.portal.search.text",
        "jp.tsunagari.portal.shared",
        "jp.tsunagari.portal.thesaurus",
        "jp.tsunagari.portal.vocabulary"
    })
    class Catalogue {}
}
