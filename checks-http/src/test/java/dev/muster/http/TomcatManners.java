package dev.muster.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** What an owner writes for Tomcat. */
final class TomcatManners {
    private TomcatManners() {}

    /** The front page, which begins a session and names its own address, as pages do for search engines. */
    static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession();
            response.setContentType("text/html; charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            String self = "<link rel=canonical href=//" + request.getServerName() + "/>";
            response.getWriter().write(Shop.PAGE + self);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            doGet(request, response);
        }
    }

    /** Gives every answer the fields of a good one, those to other hosts and to requests that cannot be read too. */
    static final class Fielded extends ValveBase {
        Fielded() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Shop.FIELDS.forEach(response::setHeader);
            response.setHeader("Cache-Control", "no-store");
            getNext().invoke(request, response);
        }
    }

    /** Lets in no method but those that are meant, no path that begins with a dot, and no body that is too large. */
    static final class Guarded extends HttpFilter {
        private static final long serialVersionUID = 1L;
        private static final Set<String> MEANT = Set.of("GET", "POST");

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request.getRequestURI().contains("/.")) {
                response.sendError(404);
            } else if (!MEANT.contains(request.getMethod())) {
                response.sendError(405);
            } else if (request.getContentLengthLong() > TomcatSite.MOST_BODY) {
                response.sendError(413);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Has a mistake that shows where nothing is. */
    static final class Failing extends HttpFilter {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request.getRequestURI().startsWith("/muster")) {
                throw new IllegalStateException("no such product");
            }
            chain.doFilter(request, response);
        }
    }
}
