package io.channelsync.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/**
 * The rule for code that counts money: neither {@code float} nor {@code double} is a field, a parameter or a result, none is
 * asked for or handed on in a call (so {@code doubleValue()} and {@code new BigDecimal(double)} are out, too), and none is
 * reckoned with in between.
 */
final class NoBinaryFractions {

    private static final Set<String> FRACTIONS = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private NoBinaryFractions() {}

    /** The rule for all classes in these packages, as ArchUnit writes them. */
    static ArchRule in(String... packages) {
        return ArchRuleDefinition.classes().that().resideInAnyPackage(packages).should(new ArchCondition<>("know no float and no double") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                findings(type).distinct().forEach(finding -> events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + finding)));
            }
        });
    }

    private static Stream<String> findings(JavaClass type) {
        return Stream.of(fields(type), signatures(type), calls(type), foreignFields(type), arithmetic(type)).flatMap(finding -> finding);
    }

    private static boolean isFraction(JavaClass type) {
        return FRACTIONS.contains(type.getBaseComponentType().getName());
    }

    private static boolean inSignature(JavaClass result, Stream<JavaClass> parameters) {
        return isFraction(result) || parameters.anyMatch(NoBinaryFractions::isFraction);
    }

    private static Stream<String> fields(JavaClass type) {
        return type.getFields().stream().filter(field -> isFraction(field.getRawType())).map(field -> "the field " + field.getName());
    }

    private static Stream<String> signatures(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(unit -> inSignature(unit.getRawReturnType(), unit.getRawParameterTypes().stream()))
                .map(unit -> "the signature of " + unit.getName());
    }

    private static Stream<String> calls(JavaClass type) {
        return type.getCodeUnits().stream()
                .flatMap((JavaCodeUnit unit) -> unit.getCallsFromSelf().stream())
                .filter(call -> inSignature(call.getTarget().getRawReturnType(), call.getTarget().getRawParameterTypes().stream()))
                .map(call -> "the call of " + call.getTarget().getFullName());
    }

    private static Stream<String> foreignFields(JavaClass type) {
        return type.getFieldAccessesFromSelf().stream()
                .filter(access -> isFraction(access.getTarget().getRawType()))
                .map(access -> "the use of " + access.getTarget().getFullName());
    }

    /** What stays inside a method shows only in its instructions. */
    private static Stream<String> arithmetic(JavaClass type) {
        Stream.Builder<String> found = Stream.builder();
        try (InputStream code = NoBinaryFractions.class.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            new ClassReader(code).accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
                @Override
                public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                    return new Instructions(name, found);
                }
            }, ClassReader.SKIP_DEBUG);
            return found.build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Instructions extends MethodVisitor {

        private static final Set<Integer> WITH_FRACTIONS = Set.of(
                Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2, Opcodes.DCONST_0, Opcodes.DCONST_1, Opcodes.FALOAD, Opcodes.DALOAD,
                Opcodes.FASTORE, Opcodes.DASTORE, Opcodes.FADD, Opcodes.DADD, Opcodes.FSUB, Opcodes.DSUB, Opcodes.FMUL, Opcodes.DMUL,
                Opcodes.FDIV, Opcodes.DDIV, Opcodes.FREM, Opcodes.DREM, Opcodes.FNEG, Opcodes.DNEG, Opcodes.I2F, Opcodes.I2D, Opcodes.L2F,
                Opcodes.L2D, Opcodes.F2I, Opcodes.F2L, Opcodes.F2D, Opcodes.D2I, Opcodes.D2L, Opcodes.D2F);

        private final String method;
        private final Stream.Builder<String> found;

        Instructions(String method, Stream.Builder<String> found) {
            super(SpringAsmInfo.ASM_VERSION);
            this.method = method;
            this.found = found;
        }

        @Override
        public void visitInsn(int opcode) {
            note(WITH_FRACTIONS.contains(opcode));
        }

        @Override
        public void visitLdcInsn(Object value) {
            note(value instanceof Float || value instanceof Double);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            note(opcode == Opcodes.NEWARRAY && (operand == Opcodes.T_FLOAT || operand == Opcodes.T_DOUBLE));
        }

        private void note(boolean fraction) {
            if (fraction) {
                found.add("reckoning in " + method);
            }
        }
    }
}
