package dev.muster.http;

import static dev.muster.http.BodyMark.any;
import static dev.muster.http.ExposedPaths.json;

import dev.muster.Severity;
import java.util.List;

/** Where descriptions of APIs stand by convention. */
final class ApiPaths {
    static final List<ExposedPath> ALL = List.of(
            json(Exposure.API, Severity.INFO, "/v3/api-docs", "an OpenAPI description", "openapi", "info"),
            json(Exposure.API, Severity.INFO, "/v2/api-docs", "a Swagger description", "swagger", "info"),
            json(Exposure.API, Severity.INFO, "/openapi.json", "an OpenAPI description", "openapi", "info"),
            of("/openapi.yaml", "an OpenAPI description", MediaFamily.FILE, any("openapi:", "openapi\":")),
            of("/swagger-ui/index.html", "Swagger UI", MediaFamily.HTML, any("swagger ui", "swagger-ui")),
            json(
                    Exposure.API,
                    Severity.INFO,
                    "/graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D",
                    "the schema of a GraphQL API",
                    "__schema"),
            of("/services?wsdl", "a WSDL description", MediaFamily.DATA, any("wsdl:definitions", "<definitions")),
            of("/application.wadl", "a WADL description", MediaFamily.DATA, any("wadl.dev.java.net")));

    private ApiPaths() {}

    private static ExposedPath of(String path, String what, MediaFamily media, BodyMark mark) {
        return new ExposedPath(path, Exposure.API, Severity.INFO, what, media, List.of(mark));
    }
}
