/** Generated from openapi/ by `npm run generate`. Do not edit: change the contract. */
import type { Shape } from './misfit.ts';

export const answers: Readonly<Record<string, Shape>> = {
  "GET /health": "#Health",
  "GET /version": "#Version",
  "GET /session": "#Session",
  "GET /today": "#Today",
  "GET /customers": "#CustomerList",
  "POST /customer-searches": "#CustomerSearchResult",
  "GET /customers/*": "#Customer",
  "GET /customers/*/holdings": "#Holdings",
  "GET /customers/*/value-history": "#ValueHistory",
  "GET /customers/*/timeline": "#Timeline",
  "GET /customers/*/identities": "#IdentityList",
  "GET /channels": "#ChannelList",
  "GET /feed-items": "#FeedItemList",
  "GET /feed-items/*": "#FeedItem",
  "GET /feed-items/*/suited-customers": "#SuitedCustomers",
  "GET /shares": "#ShareList",
  "POST /shares": "#ShareResult",
  "GET /shares/*": "#Share",
  "GET /moments": "#MomentList",
  "GET /moments/*": "#Moment",
  "POST /shares/*/events": "#Share",
  "GET /events": "#EventPage",
  "GET /contact-policy": "#ContactPolicy",
  "GET /interactions": "#InteractionList",
  "POST /interactions": "#Interaction",
  "GET /interactions/*": "#Interaction",
  "GET /tasks": "#TaskList",
  "POST /tasks": "#Task",
  "GET /tasks/*": "#Task",
  "POST /tasks/*/done": "#Task",
  "POST /tasks/*/snooze": "#Task",
  "POST /imports": "#Import",
  "GET /imports/*": "#Import",
  "DELETE /imports/*": "#Import",
  "POST /imports/*/records": "#Import",
  "POST /imports/*/commit": "#Import"
};

export const schemas: Readonly<Record<string, Shape>> = {
  "Health": {
    "has": {
      "status": "string",
      "time": "string",
      "database": "string"
    }
  },
  "Version": {
    "has": {
      "server": "string",
      "contract": "string"
    }
  },
  "Session": {
    "has": {
      "adviser": {
        "has": {
          "id": "string",
          "name": "string",
          "branch": "string"
        }
      },
      "book": {
        "has": {
          "id": "string",
          "name": "string",
          "customers": "number"
        }
      }
    }
  },
  "Money": {
    "has": {
      "amount": "string",
      "currency": "string"
    }
  },
  "TodayItem": {
    "has": {
      "customerId": "string",
      "customerNumber": "string",
      "name": "string",
      "reason": "string",
      "rank": "number",
      "dueAt?": "string",
      "title?": "string",
      "amount?": "#Money",
      "days?": "number",
      "taskId?": "string",
      "holdingId?": "string"
    }
  },
  "Today": {
    "has": {
      "date": "string",
      "items": {
        "each": "#TodayItem"
      },
      "nextCursor?": "string"
    }
  },
  "CustomerSummary": {
    "has": {
      "id": "string",
      "customerNumber": "string",
      "name": "string",
      "namePinyin?": "string",
      "mobile?": "string",
      "riskTolerance?": "string",
      "tags": {
        "each": "string"
      },
      "net": "#Money",
      "lastInteractionAt?": "string"
    }
  },
  "CustomerList": {
    "has": {
      "items": {
        "each": "#CustomerSummary"
      },
      "nextCursor?": "string"
    }
  },
  "Recognition": {
    "has": {
      "kind": "string",
      "value": "string"
    }
  },
  "CustomerMatch": {
    "has": {
      "id": "string",
      "customerNumber": "string",
      "name": "string",
      "namePinyin?": "string",
      "matchedOn": "string",
      "exact": "boolean",
      "role?": "string",
      "mobile?": "string",
      "birthDate?": "string",
      "tags": {
        "each": "string"
      }
    }
  },
  "CustomerSearchResult": {
    "has": {
      "recognisedAs": {
        "each": "#Recognition"
      },
      "items": {
        "each": "#CustomerMatch"
      },
      "nextCursor?": "string"
    }
  },
  "Identifier": {
    "has": {
      "type": "string",
      "value": "string",
      "source": "string"
    }
  },
  "LineSummary": {
    "has": {
      "holdings": "number",
      "assets": "#Money",
      "liabilities": "#Money",
      "net": "#Money"
    }
  },
  "ContactPreferences": {
    "has": {
      "consent": "boolean",
      "optedOut": "boolean"
    }
  },
  "AdviserRef": {
    "has": {
      "id": "string",
      "name": "string"
    }
  },
  "Customer": {
    "has": {
      "id": "string",
      "customerNumber": "string",
      "name": "string",
      "namePinyin?": "string",
      "sex?": "string",
      "birthDate?": "string",
      "language?": "string",
      "address?": "string",
      "identifiers": {
        "each": "#Identifier"
      },
      "lines": {
        "has": {
          "insurance": "#LineSummary",
          "banking": "#LineSummary",
          "investment": "#LineSummary"
        }
      },
      "riskTolerance?": "string",
      "riskAssessedOn?": "string",
      "riskAssessmentValidUntil?": "string",
      "tags": {
        "each": "string"
      },
      "contact": "#ContactPreferences",
      "lastInteractionAt?": "string",
      "adviser": "#AdviserRef",
      "sources": {
        "each": "string"
      },
      "since": "string"
    }
  },
  "Totals": {
    "has": {
      "assets": "#Money",
      "liabilities": "#Money",
      "net": "#Money",
      "byLine": {
        "has": {
          "insurance": "#Money",
          "banking": "#Money",
          "investment": "#Money"
        }
      }
    }
  },
  "Payment": {
    "has": {
      "amount": "#Money",
      "every": "string",
      "nextOn?": "string"
    }
  },
  "Holding": {
    "has": {
      "id": "string",
      "line": "string",
      "type": "string",
      "product": "string",
      "number?": "string",
      "role": "string",
      "share": "string",
      "side": "string",
      "value": "#Money",
      "position": "#Money",
      "valuedOn?": "string",
      "riskLevel?": "string",
      "openedOn?": "string",
      "maturesOn?": "string",
      "annualRate?": "string",
      "sumAssured?": "#Money",
      "payment?": "#Payment",
      "status?": "string",
      "source": "string"
    }
  },
  "Upcoming": {
    "has": {
      "holdingId": "string",
      "kind": "string",
      "on": "string",
      "amount?": "#Money"
    }
  },
  "ExchangeRate": {
    "has": {
      "currency": "string",
      "rate": "string",
      "asOf": "string"
    }
  },
  "Holdings": {
    "has": {
      "customerId": "string",
      "asOf": "string",
      "totals": "#Totals",
      "items": {
        "each": "#Holding"
      },
      "upcoming": {
        "each": "#Upcoming"
      },
      "exchangeRates": {
        "each": "#ExchangeRate"
      },
      "unconverted?": {
        "each": "string"
      }
    }
  },
  "KnownValue": {
    "has": {
      "asOf": "string",
      "net": "#Money"
    }
  },
  "ValueHistory": {
    "has": {
      "customerId": "string",
      "currency": "string",
      "items": {
        "each": "#KnownValue"
      }
    }
  },
  "TimelineEntry": {
    "has": {
      "id": "string",
      "kind": "string",
      "occurredAt": "string",
      "title?": "string",
      "text?": "string",
      "interactionKind?": "string",
      "outcome?": "string",
      "shareStatus?": "string",
      "taskStatus?": "string",
      "line?": "string",
      "holdingType?": "string",
      "riskTolerance?": "string",
      "heldBackBy?": "string",
      "dueAt?": "string",
      "adviser?": "#AdviserRef",
      "source?": "string"
    }
  },
  "Timeline": {
    "has": {
      "items": {
        "each": "#TimelineEntry"
      },
      "nextCursor?": "string"
    }
  },
  "Evidence": {
    "has": {
      "field": "string",
      "comparison": "string",
      "weight": "number"
    }
  },
  "Identity": {
    "has": {
      "source": "string",
      "key": "string",
      "decision": "string",
      "rule": "string",
      "evidence": {
        "each": "#Evidence"
      },
      "linkedAt": "string"
    }
  },
  "IdentityList": {
    "has": {
      "customerId": "string",
      "records": {
        "each": "#Identity"
      }
    }
  },
  "Channel": {
    "has": {
      "id": "string",
      "name": "string",
      "category": "string",
      "description?": "string",
      "items": "number"
    }
  },
  "ChannelList": {
    "has": {
      "items": {
        "each": "#Channel"
      }
    }
  },
  "FeedItem": {
    "has": {
      "id": "string",
      "channel": {
        "has": {
          "id": "string",
          "name": "string"
        }
      },
      "category": "string",
      "kind": "string",
      "title": "string",
      "summary": "string",
      "body?": "string",
      "line?": "string",
      "riskLevel?": "string",
      "approval": "string",
      "publishedAt": "string",
      "validFrom?": "string",
      "validUntil?": "string",
      "sharable": "boolean",
      "pictures?": "number"
    }
  },
  "FeedItemList": {
    "has": {
      "items": {
        "each": "#FeedItem"
      },
      "nextCursor?": "string"
    }
  },
  "SuitedCustomer": {
    "has": {
      "customerId": "string",
      "customerNumber": "string",
      "name": "string",
      "reasons": {
        "each": "string"
      },
      "riskTolerance?": "string"
    }
  },
  "SuitedCustomers": {
    "has": {
      "items": {
        "each": "#SuitedCustomer"
      },
      "nextCursor?": "string",
      "summary": {
        "has": {
          "suited": "number",
          "alreadyShared": "number",
          "heldBack": {
            "each": {
              "has": {
                "ruleId": "string",
                "count": "number"
              }
            }
          }
        }
      }
    }
  },
  "HeldBackBy": {
    "has": {
      "rule": "string",
      "source": "string",
      "sentence": "string",
      "help": "string",
      "also?": {
        "each": "string"
      }
    }
  },
  "Share": {
    "has": {
      "id?": "string",
      "itemId": "string",
      "itemTitle?": "string",
      "customerId?": "string",
      "customerName?": "string",
      "momentId?": "string",
      "status": "string",
      "heldBackBy?": "#HeldBackBy",
      "scheduledFor?": "string",
      "scheduledBy?": "string",
      "sentAt?": "string",
      "openedAt?": "string",
      "repliedAt?": "string",
      "message?": "string",
      "createdAt?": "string"
    }
  },
  "ShareList": {
    "has": {
      "items": {
        "each": "#Share"
      },
      "nextCursor?": "string"
    }
  },
  "ShareResult": {
    "has": {
      "items": {
        "each": "#Share"
      }
    }
  },
  "Moment": {
    "has": {
      "id": "string",
      "itemId": "string",
      "itemTitle": "string",
      "itemSummary?": "string",
      "text": "string",
      "adviser": "#AdviserRef",
      "publishedAt": "string"
    }
  },
  "MomentList": {
    "has": {
      "items": {
        "each": "#Moment"
      },
      "nextCursor?": "string"
    }
  },
  "Event": {
    "has": {
      "id": "string",
      "kind": "string",
      "occurredAt": "string",
      "customerId?": "string",
      "customerName?": "string",
      "shareId?": "string",
      "itemTitle?": "string",
      "taskId?": "string",
      "taskTitle?": "string",
      "interactionId?": "string",
      "interactionKind?": "string",
      "importId?": "string",
      "text?": "string",
      "adviser?": "#AdviserRef"
    }
  },
  "EventPage": {
    "has": {
      "items": {
        "each": "#Event"
      },
      "cursor": "string"
    }
  },
  "LocalisedText": {
    "has": {
      "zh-CN": "string",
      "en": "string"
    }
  },
  "PolicyRule": {
    "has": {
      "id": "string",
      "effect": "string",
      "source": "string",
      "sentence": "#LocalisedText",
      "help": "#LocalisedText",
      "parameters?": {
        "has": {}
      }
    }
  },
  "ContactPolicy": {
    "has": {
      "version": "string",
      "timeZone": "string",
      "rules": {
        "each": "#PolicyRule"
      }
    }
  },
  "Task": {
    "has": {
      "id": "string",
      "title": "string",
      "customerId": "string",
      "customerName": "string",
      "dueAt": "string",
      "status": "string",
      "interactionId?": "string",
      "createdAt": "string",
      "doneAt?": "string"
    }
  },
  "Interaction": {
    "has": {
      "id": "string",
      "customerId": "string",
      "customerName?": "string",
      "kind": "string",
      "outcome?": "string",
      "note?": "string",
      "occurredAt": "string",
      "adviser": "#AdviserRef",
      "followUp?": "#Task",
      "createdAt": "string"
    }
  },
  "InteractionList": {
    "has": {
      "items": {
        "each": "#Interaction"
      },
      "nextCursor?": "string"
    }
  },
  "TaskList": {
    "has": {
      "items": {
        "each": "#Task"
      },
      "nextCursor?": "string"
    }
  },
  "ImportCounts": {
    "has": {
      "read": "number",
      "created": "number",
      "changed": "number",
      "unchanged": "number",
      "rejected": "number"
    }
  },
  "Rejection": {
    "has": {
      "record": "string",
      "key": "string",
      "reason": "string"
    }
  },
  "ImportSummary": {
    "has": {
      "persons": "#ImportCounts",
      "holdings": "#ImportCounts",
      "customers": {
        "has": {
          "created": "number",
          "joined": "number"
        }
      },
      "rejections": {
        "each": "#Rejection"
      }
    }
  },
  "Import": {
    "has": {
      "id": "string",
      "source": "string",
      "state": "string",
      "received": "number",
      "createdAt": "string",
      "summary?": "#ImportSummary"
    }
  }
};
