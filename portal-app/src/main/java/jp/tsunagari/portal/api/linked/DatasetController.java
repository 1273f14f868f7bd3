package jp.tsunagari.portal.api.linked;

import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The descriptions of the data set for data catalogues. */
@RestController
class DatasetController {

    private static final String JSON_LD = "application/ld+json";
    private static final String TURTLE = "text/turtle;charset=UTF-8";

    private final DatasetDescription dataset;

    DatasetController(DatasetDescription dataset) {
        this.dataset = dataset;
    }

    @GetMapping(path = "/dataset.jsonld", produces = JSON_LD)
    Map<String, Object> dataset() throws IOException {
        return dataset.forCatalogues().asMap();
    }

    @GetMapping(path = "/dataset.ttl", produces = TURTLE)
    String datasetAsTurtle() throws IOException {
        return TurtleWriter.write(dataset.forCatalogues());
    }

    @GetMapping(path = "/catalog.jsonld", produces = JSON_LD)
    Map<String, Object> catalogue() throws IOException {
        return dataset.catalogue().asMap();
    }

    @GetMapping(path = "/catalog.ttl", produces = TURTLE)
    String catalogueAsTurtle() throws IOException {
        return TurtleWriter.write(dataset.catalogue());
    }
}
