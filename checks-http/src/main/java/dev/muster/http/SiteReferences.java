package dev.muster.http;

/** Addresses of the documents that the rules over a site refer to. */
final class SiteReferences {
    static final String ACTUATOR = "https://docs.spring.io/spring-boot/reference/actuator/endpoints.html";
    static final String CORS = "https://fetch.spec.whatwg.org/#http-cors-protocol";
    static final String WSTG_CRYP_03 =
            wstg("09-Testing_for_Weak_Cryptography/03-Testing_for_Sensitive_Information_Sent_via_Unencrypted_Channels");
    static final String WSTG_ATHN_01 =
            wstg("04-Authentication_Testing/01-Testing_for_Credentials_Transported_over_an_Encrypted_Channel");
    static final String WSTG_CLNT_07 = wstg("11-Client-side_Testing/07-Testing_Cross_Origin_Resource_Sharing");
    static final String WSTG_ERRH_01 = wstg("08-Testing_for_Error_Handling/01-Testing_For_Improper_Error_Handling");
    static final String WSTG_CONF_04 = wstg("02-Configuration_and_Deployment_Management_Testing/"
            + "04-Review_Old_Backup_and_Unreferenced_Files_for_Sensitive_Information");
    static final String WSTG_CONF_05 = wstg("02-Configuration_and_Deployment_Management_Testing/"
            + "05-Enumerate_Infrastructure_and_Application_Admin_Interfaces");
    static final String WSTG_CONF_06 = wstg("02-Configuration_and_Deployment_Management_Testing/06-Test_HTTP_Methods");
    static final String WSTG_HOST = wstg("07-Input_Validation_Testing/17-Testing_for_Host_Header_Injection");

    private SiteReferences() {}

    /** {@return the page of that weakness in the Common Weakness Enumeration} */
    static String cwe(int number) {
        return "https://cwe.mitre.org/data/definitions/" + number + ".html";
    }

    /** {@return that section of that RFC} */
    static String rfc(int number, String section) {
        return "https://www.rfc-editor.org/rfc/rfc" + number + "#section-" + section;
    }

    /** Of version 4.2: the guide's latest state renames its chapters. */
    private static String wstg(String chapter) {
        return "https://owasp.org/www-project-web-security-testing-guide/v42/4-Web_Application_Security_Testing/"
                + chapter;
    }
}
