package jp.tsunagari.portal.metrics.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.DoubleSupplier;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.search.index.IndexFollower;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What no library measures: the index, imports, sessions. Asked at each scrape, by one small query each; NaN, which is a
 * gap in a chart, while the database does not answer.
 */
@Component
class PortalMetrics implements MeterBinder {

    private final IndexFollower index;
    private final CatalogueRevisions revisions;
    private final JdbcClient database;

    PortalMetrics(IndexFollower index, CatalogueRevisions revisions, JdbcClient database) {
        this.index = index;
        this.revisions = revisions;
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "portal.index.rebuilding",
                "1 while the search index is made anew",
                () -> index.status().rebuilding() ? 1 : 0);
        gauge(
                registry,
                "portal.index.failing",
                "1 while the search index cannot follow the catalogue",
                () -> index.status().failure() == null ? 0 : 1);
        gauge(
                registry,
                "portal.index.behind",
                "Revisions of the catalogue that searches do not see yet",
                () -> asked(() -> revisions.current() - index.status().revision()));
        gauge(registry, "portal.imports.running", "Import runs that have no end yet", () -> count("""
                select count(*) from import_run where state = 'RUNNING'"""));
        gauge(
                registry,
                "portal.imports.unsuccessful",
                "Import runs of the last day that failed or were cut off",
                () -> count("""
                select count(*) from import_run
                where state in ('FAILED', 'INTERRUPTED') and started_at > now() - interval '1 day'"""));
        gauge(registry, "portal.sessions", "Sessions that are stored", () -> count("""
                select count(*) from spring_session"""));
        gauge(registry, "portal.initiatives", "Initiatives that are public", () -> count("""
                select count(*) from initiative where withdrawn_at is null"""));
    }

    private void gauge(MeterRegistry registry, String name, String description, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).description(description).register(registry);
    }

    private double count(String query) {
        return asked(() -> database.sql(query).query(Long.class).single());
    }

    private static double asked(DoubleSupplier figure) {
        try {
            return figure.getAsDouble();
        } catch (DataAccessException | TransactionException e) {
            // Its absence is what is shown, and the pool's own figures say why.
            return Double.NaN;
        }
    }
}
