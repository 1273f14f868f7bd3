package jp.tsunagari.portal;

import jp.tsunagari.portal.console.AccountCommand;
import jp.tsunagari.portal.console.BackupCommand;
import jp.tsunagari.portal.console.DoctorCommand;
import jp.tsunagari.portal.console.ImportCommand;
import jp.tsunagari.portal.console.PopulationCommand;
import jp.tsunagari.portal.console.ReadCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal, or hands over to a command. Everything else lives in a feature's package. */
@SpringBootApplication
public class PortalApplication {

    public static void main(String[] args) {
        if (ReadCommand.isMeantBy(args)) {
            System.exit(ReadCommand.run(args));
        }
        if (ImportCommand.isMeantBy(args)) {
            System.exit(ImportCommand.run(args, PortalApplication.class));
        }
        if (AccountCommand.isMeantBy(args)) {
            System.exit(AccountCommand.run(args, PortalApplication.class));
        }
        if (PopulationCommand.isMeantBy(args)) {
            System.exit(PopulationCommand.run(args, PortalApplication.class));
        }
        if (BackupCommand.isMeantBy(args)) {
            System.exit(BackupCommand.run(args));
        }
        if (DoctorCommand.isMeantBy(args)) {
            System.exit(DoctorCommand.run(args));
        }
        SpringApplication.run(PortalApplication.class, args);
    }
}
