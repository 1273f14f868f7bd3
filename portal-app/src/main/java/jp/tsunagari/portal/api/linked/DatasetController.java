package jp.tsunagari.portal.api.linked;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the data set for data catalogues. */
@RestController
class DatasetController {

    private final DatasetDescription dataset;

    DatasetController(DatasetDescription dataset) {
        this.dataset = dataset;
    }

    @GetMapping(path = "/dataset.jsonld", produces = "application/ld+json")
    Map<String, Object> dataset() {
        return dataset.forCatalogues().asMap();
    }
}
