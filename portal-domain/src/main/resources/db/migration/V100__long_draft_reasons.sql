-- A draft keeps all that was typed as the reason of a change; what is too long is said when the card is to be published.

alter table card_draft alter column reason type text;
