import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/** Prints per file and flavour one line: verdict, flavour, file and what failed, with tabs between. */
public class Vera {
    private static final int FAILURES_SHOWN = 5;

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        LogManager.getLogManager().reset();
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String id : arguments[0].split(",")) {
            flavours.add(PDFAFlavour.byFlavourId(id));
        }
        for (int i = 1; i < arguments.length; i++) {
            for (PDFAFlavour flavour : flavours) {
                System.out.println(verdict(arguments[i], flavour));
            }
        }
    }

    private static String verdict(String file, PDFAFlavour flavour) {
        String place = "\t" + flavour.getId() + "\t" + file + "\t";
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(flavour, FAILURES_SHOWN, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            return result.isCompliant() ? "PASS" + place + result.getTotalAssertions() : "FAIL" + place + failures(result);
        } catch (Exception | LinkageError error) {
            return "ERROR" + place + error.toString().replaceAll("\\s+", " ");
        }
    }

    private static String failures(ValidationResult result) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<RuleId, Integer> entry : result.getFailedChecks().entrySet()) {
            RuleId rule = entry.getKey();
            String text = result.getValidationProfile().getRuleByRuleId(rule).getDescription();
            parts.add(rule.getClause() + "-" + rule.getTestNumber() + " x" + entry.getValue() + " " + text);
        }
        return String.join("; ", parts).replaceAll("\\s+", " ");
    }
}
