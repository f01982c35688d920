package dev.zapis.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The strings that a class can come to: those in its own code, and in what that calls and takes from the rest of the module. */
final class CodeStrings {

    private static final String OURS = "dev/zapis/query/";

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Set<Member> seen = new HashSet<>();
    private final Deque<Member> open = new ArrayDeque<>();
    private final Set<String> strings = new HashSet<>();

    private CodeStrings() {}

    private record Member(String owner, String name, String type) {}

    static Set<String> of(Class<?> type) {
        CodeStrings search = new CodeStrings();
        String name = type.getName().replace('.', '/');
        search.model(name)
                .methods()
                .forEach(method -> search.open.add(new Member(
                        name,
                        method.methodName().stringValue(),
                        method.methodType().stringValue())));
        while (!search.open.isEmpty()) search.look(search.open.pop());
        return search.strings;
    }

    private void look(Member member) {
        if (!member.owner().startsWith(OURS) || !seen.add(member)) return;
        model(member.owner()).methods().stream()
                .filter(method -> method.methodName().equalsString(member.name()))
                .filter(method -> method.methodType().equalsString(member.type()))
                .map(MethodModel::code)
                .forEach(code -> code.ifPresent(body -> body.forEach(this::look)));
    }

    private void look(CodeElement element) {
        switch (element) {
            case ConstantInstruction constant -> look(constant.constantValue());
            case InvokeInstruction call ->
                open.add(new Member(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue()));
            case InvokeDynamicInstruction made -> made.bootstrapArgs().forEach(this::look);
            case FieldInstruction field
            when field.opcode() == Opcode.GETSTATIC ->
                open.add(new Member(field.owner().asInternalName(), "<clinit>", "()V"));
            default -> {}
        }
    }

    private void look(ConstantDesc constant) {
        if (constant instanceof String text) strings.add(text);
        if (constant instanceof DirectMethodHandleDesc handle) {
            String owner = handle.owner().descriptorString();
            open.add(
                    new Member(owner.substring(1, owner.length() - 1), handle.methodName(), handle.lookupDescriptor()));
        }
    }

    private ClassModel model(String name) {
        return classes.computeIfAbsent(name, CodeStrings::read);
    }

    private static ClassModel read(String name) {
        try (InputStream file = CodeStrings.class.getResourceAsStream("/" + name + ".class")) {
            return ClassFile.of().parse(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
