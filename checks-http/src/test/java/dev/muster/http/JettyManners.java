package dev.muster.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What an owner writes for Jetty. */
final class JettyManners {
    private JettyManners() {}

    private static void protect(HttpFields.Mutable fields) {
        Shop.FIELDS.forEach(fields::put);
    }

    /** The front page, which begins a session and names its own address, as pages do for search engines. */
    static final class Page extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (!Request.getPathInContext(request).equals("/")) {
                return false;
            }
            Content.Source.asByteBuffer(request);
            request.getSession(true);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            String self = "<link rel=canonical href=//" + request.getHttpURI().getAuthority() + "/>";
            Content.Sink.write(response, true, Shop.PAGE + self, callback);
            return true;
        }
    }

    /** Gives every answer the fields of a good one. */
    static final class Fielded extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            protect(response.getHeaders());
            return super.handle(request, response, callback);
        }
    }

    /** Lets no method in but those that are meant, and no path that begins with a dot. */
    static final class Guarded extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            boolean hidden = request.getHttpURI().getPath().contains("/.");
            boolean meant =
                    request.getMethod().equals("GET") || request.getMethod().equals("POST");
            if (meant && !hidden) {
                return super.handle(request, response, callback);
            }
            Response.writeError(request, response, callback, hidden ? 404 : 405);
            return true;
        }
    }

    /** Has a mistake that shows where nothing is. */
    static final class Failing extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (super.handle(request, response, callback)) {
                return true;
            }
            throw new IllegalStateException("no such product");
        }
    }

    /** Jetty's own error pages, with the fields of a good answer. */
    static class FieldedErrors extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            protect(response.getHeaders());
            return super.handle(request, response, callback);
        }
    }

    /** The same with a page that tells nothing. */
    static final class SilentErrors extends FieldedErrors {
        @Override
        protected void writeErrorHtml(
                Request request, Writer writer, Charset charset, int status, String message, Throwable cause)
                throws IOException {
            writer.write("<!doctype html><html lang=en><title>Sorry</title>");
        }
    }
}
