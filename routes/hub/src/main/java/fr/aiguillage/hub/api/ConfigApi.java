package fr.aiguillage.hub.api;

import fr.aiguillage.hub.feeds.CompareConfig;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What runs beside what is on disk, and every problem of the files. */
@RestController
class ConfigApi {

    private final CompareConfig compare;

    ConfigApi(CompareConfig compare) {
        this.compare = compare;
    }

    @GetMapping("/api/v1/config")
    CompareConfig.Comparison config() {
        return compare.compare();
    }
}
