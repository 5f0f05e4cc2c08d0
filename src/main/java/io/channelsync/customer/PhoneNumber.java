package io.channelsync.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/**
 * A telephone number in the form of E.164: plus, country calling code, national number.
 *
 * <p>A number with an extension is refused rather than shortened, because E.164 has no place for it. The numbering plans
 * are those of the library, which has to be kept current.
 */
public final class PhoneNumber {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /**
     * Judges a cleaned text as one telephone number.
     *
     * @param country ISO 3166-1 alpha-2, the country of numbers without a calling code
     */
    public static Verdict read(String text, String country) {
        Phonenumber.PhoneNumber number;
        try {
            number = PLANS.parse(text, country);
        } catch (NumberParseException unreadable) {
            return Verdict.refused(switch (unreadable.getErrorType()) {
                case INVALID_COUNTRY_CODE -> "has no known country calling code (default country " + country + ")";
                case TOO_LONG -> "is too long for a number (default country " + country + ")";
                case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN ->
                        "is too short for a number (default country " + country + ")";
                default -> "is not a telephone number (default country " + country + ")";
            });
        }
        if (number.hasExtension()) {
            return Verdict.refused("has an extension, which E.164 has no place for");
        }
        if (!PLANS.isValidNumber(number)) {
            return Verdict.refused(fault(number) + " in country " + countryOf(number, country));
        }
        return Verdict.accepted(PLANS.format(number, PhoneNumberFormat.E164));
    }

    private static String fault(Phonenumber.PhoneNumber number) {
        return switch (PLANS.isPossibleNumberWithReason(number)) {
            case TOO_SHORT -> "is too short for a number";
            case TOO_LONG -> "is too long for a number";
            case IS_POSSIBLE_LOCAL_ONLY -> "lacks its area code";
            case INVALID_LENGTH -> "has a length that no number has";
            default -> "is not a number that exists";
        };
    }

    private static String countryOf(Phonenumber.PhoneNumber number, String country) {
        return PLANS.getCountryCodeForRegion(country) == number.getCountryCode()
                ? country : PLANS.getRegionCodeForCountryCode(number.getCountryCode());
    }
}
