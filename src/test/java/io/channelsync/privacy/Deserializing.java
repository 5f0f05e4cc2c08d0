package io.channelsync.privacy;

import java.io.ByteArrayInputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.util.Base64;

/** The program of {@link SerialFilterTest}: reads one serialised object and says whether it was refused. */
final class Deserializing {

    private Deserializing() {}

    public static void main(String[] args) throws Exception {
        for (String object : args) {
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(object)))) {
                System.out.println("read " + in.readObject().getClass().getName());
            } catch (InvalidClassException refused) {
                System.out.println("refused");
            }
        }
    }
}
