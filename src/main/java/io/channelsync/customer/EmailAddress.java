package io.channelsync.customer;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * An e-mail address as RFC 5321 and, beyond ASCII, RFC 6531 define it, with a fully qualified domain.
 *
 * <p>The local part is left as typed: only its own mail server may say whether case matters (RFC 5321, 2.4). The domain
 * is lower-cased and brought to composed form (RFC 5890, 2.3.2.1). An internationalized domain stays in the form in
 * which it was typed: RFC 6531 (3.3) allows both forms in a mailbox, and turning one into the other here would depend on
 * the version of IDNA; the Java runtime's would make {@code strasse} of {@code straße}, which is another domain.
 * Lengths are octets of UTF-8 (RFC 5321, 4.5.3.1), the domain's also in its ASCII form.
 * Address literals and domains of one label are no addresses of customers and are refused.
 */
public final class EmailAddress {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";

    private EmailAddress() {}

    /** Judges a cleaned text as one e-mail address. */
    public static Verdict read(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return Verdict.refused("has no @");
        }
        String localPart = text.substring(0, at);
        String domain = finalFormOfDomain(text.substring(at + 1));
        String reason = faultOfLocalPart(localPart);
        if (reason == null) {
            reason = faultOfDomain(domain);
        }
        String address = localPart + "@" + domain;
        if (reason == null && octets(address) > LONGEST_ADDRESS) {
            reason = "is longer than " + LONGEST_ADDRESS + " octets";
        }
        return reason == null ? Verdict.accepted(address) : Verdict.refused(reason);
    }

    /** Lower case, composed, and with the dots that East Asian keyboards write as plain ones. */
    private static String finalFormOfDomain(String typed) {
        String dotted = typed.replace('\u3002', '.').replace('\uFF0E', '.').replace('\uFF61', '.');
        return Normalizer.normalize(dotted.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static String faultOfLocalPart(String localPart) {
        if (localPart.isEmpty()) {
            return "has nothing before the @";
        }
        if (octets(localPart) > LONGEST_LOCAL_PART) {
            return "has more than " + LONGEST_LOCAL_PART + " octets before the @";
        }
        if (isQuoted(localPart)) {
            return null;
        }
        if (localPart.startsWith(".") || localPart.endsWith(".") || localPart.contains("..")) {
            return "has a misplaced dot before the @";
        }
        return localPart.codePoints().allMatch(c -> c == '.' || isAtom(c))
                ? null : "has a character before the @ that is not allowed there";
    }

    private static boolean isAtom(int character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character) || ATOM_SIGNS.indexOf(character) >= 0;
        }
        return isMeant(character);
    }

    /** Quotes around anything printable; quotes and backslashes inside need a backslash before them. */
    private static boolean isQuoted(String localPart) {
        int last = localPart.length() - 1;
        if (last < 2 || localPart.charAt(0) != '"' || localPart.charAt(last) != '"') {
            return false;
        }
        for (int i = 1; i < last; i++) {
            char character = localPart.charAt(i);
            if (character == '"' || character == '\\' && ++i == last) {
                return false;
            }
        }
        return localPart.codePoints().allMatch(c -> c >= ' ' && c <= '~' || isMeant(c));
    }

    private static boolean isMeant(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> isJoiner(character);
            default -> character >= 0x80 && character != 0xFFFD;
        };
    }

    private static String faultOfDomain(String domain) {
        if (domain.isEmpty()) {
            return "has nothing after the @";
        }
        String[] labels = domain.split("\\.", -1);
        if (labels.length < 2) {
            return "has a domain without a dot";
        }
        for (String label : labels) {
            if (label.isEmpty()) {
                return "has a misplaced dot in the domain";
            }
            if (label.startsWith("-") || label.endsWith("-")) {
                return "has a misplaced hyphen in the domain";
            }
            if (!label.codePoints().allMatch(EmailAddress::isOfLabel)) {
                return "has a character in the domain that is not allowed there";
            }
        }
        if (labels[labels.length - 1].chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "has a domain that ends in a number";
        }
        return faultOfAsciiForm(domain);
    }

    private static boolean isOfLabel(int character) {
        if (character < 0x80) {
            return character == '-' || Character.isLetterOrDigit(character);
        }
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character) || isJoiner(character) || character == 0xB7 || character == 0x30FB
                || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isJoiner(int character) {
        return character == 0x200C || character == 0x200D;
    }

    private static String faultOfAsciiForm(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
            return ascii.length() <= LONGEST_DOMAIN ? null : "has a domain longer than " + LONGEST_DOMAIN + " octets";
        } catch (IllegalArgumentException impossible) {
            return "has a domain that DNS cannot hold (63 octets a label)";
        }
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
