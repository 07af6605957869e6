package fr.aiguillage.hub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The hub as a background service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AiguillageApplication {

    public static void main(String[] args) {
        SpringApplication.run(AiguillageApplication.class, args);
    }
}
