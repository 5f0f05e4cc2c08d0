package io.channelsync.statement;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/** SHA-256 over the members of a statement and what they are worth, in the order of their transactions. */
public final class Fingerprint {

    private final MessageDigest digest = sha256();

    /** @param member answers the value of a column of the next member; amounts as decimals of any scale */
    public void add(Function<String, Object> member) {
        String text = String.join("|", String.valueOf(member.apply("channel_id")), String.valueOf(member.apply("transaction_id")),
                String.valueOf(member.apply("account_number")), String.valueOf(member.apply("currency")), amount(member.apply("net_amount")),
                amount(member.apply("tax_amount")), amount(member.apply("gross_amount")));
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The same text for 10 and 10.0000. */
    private static String amount(Object value) {
        BigDecimal amount = (BigDecimal) value;
        return amount == null || amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** The fingerprint as 64 hexadecimal digits; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
